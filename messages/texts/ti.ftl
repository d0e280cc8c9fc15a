### Tigrinya. The situations of the keys are described in nb.ftl. At most three SMS each.
### No speaker may have signed these: docs/languages.md tells the state, REVIEWS.toml who has read what.

alerting_citizen = ሕጂ ንተረኛ ንሕብር ኣለና። ተሌፎን፦ { $number }። ተወሳኺ ኣብዚ ክትጽሕፉ ትኽእሉ። ህይወት ኣብ ሓደጋ እንተሎ፡ ናብ 113 ደውሉ።
alerting_life_citizen = ህይወት ኣብ ሓደጋ እንተሎ፡ ሕጂ ናብ 113 ደውሉ። ፖሊስ፦ 112። ሓኪም፦ 116 117። ንምዝራብ፦ 116 123። ወይ { $number }። ንተረኛ ንሕብር ኣለና። ክትድውሉ ኣይትኽእሉን? ኣብዚ ጽሓፉ።
alerting_child_citizen = ብነጻ፦ 116 111። ወይ { $second }፡ { $number }። ሓደጋ እንተሎ ናብ 112 ወይ 113 ደውሉ። ሕጂ ንተረኛ ንሕብር ኣለና። ተወሳኺ ኣብዚ ክትጽሕፉ ትኽእሉ።
alerting_neutral_citizen = ሓደጋ እንተሎ ናብ 112 ወይ 113 ደውሉ። ሓኪም፦ 116 117። ንምዝራብ፦ 116 123። ወይ { $number }። ሕጂ ንተረኛ ንሕብር ኣለና።
safe_citizen = ንዓኹም ምድዋል ውሑስ ድዩ? እወ፦ 2 መልሱ፡ ኣይፋል፦ 3። ቤተመጻሕፍቲ ኢልኩም ስደዱ፡ ኣይንምልስን ኢና።
asked_citizen = ተሌፎን፦ { $number }። ሎሚ ወይ ሎሚ ለይቲ ህጹጽ ድዩ? 1 መልሱ። ክጽበ ይኽእል? 2 መልሱ። ህይወት ኣብ ሓደጋ እንተሎ፡ ናብ 113 ደውሉ።
not_urgent_citizen = ስለ ዝመለስኩም የቐንየልና። ተሌፎን፦ { $number }። ህጹጽ እንተኾይኑ፡ 1 መልሱ።
noted_citizen = መልእኽትኹም በጺሑና። ተሌፎን፦ { $number }። ንተረኛ ንምርካብ ክሳብ ሕጂ ንፍትን ኣለና። ህይወት ኣብ ሓደጋ እንተሎ፡ ናብ 113 ደውሉ።
danger_citizen = ህይወት ኣብ ሓደጋ እንተሎ፡ ሕጂ ናብ 113 ደውሉ። ፖሊስ፦ 112። ሓኪም፦ 116 117። ንምዝራብ፦ 116 123። ወይ { $number }። ንተረኛ ከም ብሓድሽ ንሕብር ኣለና።
waiting_citizen = ምስ እትኽእሉ ናብ { $number } ደውሉ። ንተረኛ ሓቢርናዮ፡ ግን ክሳብ ሕጂ ኣይመለሰን። ምሕባር ንቕጽል ኣለና። ህይወት ኣብ ሓደጋ እንተሎ፡ ናብ 113 ደውሉ።
unreached_citizen = ምስ እትኽእሉ ናብ { $number } ደውሉ። ንተረኛ ክሳብ ሕጂ ኣይረኸብናዮን። ምፍታን ንቕጽል ኣለና። ህይወት ኣብ ሓደጋ እንተሎ፡ ናብ 113 ደውሉ።
fallback_citizen = ሕጂ ናብ { $number } ደውሉ። ንኹሎም ተረኛታት ፈቲንና። ዝመለሰ የለን። ምፍታን ንቕጽል ኣለና። ሓኪም (legevakt)፦ 116 117። ህይወት ኣብ ሓደጋ እንተሎ፡ ናብ 113 ደውሉ።
still_citizen = ምስ እትኽእሉ ናብ { $number } ደውሉ። ክሳብ ሕጂ ዝመለሰ የለን። ምፍታን ንቕጽል ኣለና። ሓኪም (legevakt)፦ 116 117። ህይወት ኣብ ሓደጋ እንተሎ፡ ናብ 113 ደውሉ።
taken_citizen = ተሌፎን፦ { $number }። { $name } ({ $office }) ጉዳይኩም ሒዙ ኣሎ፡ ይጽሕፈልኩም ወይ ይድውለልኩም። ኣብዚ መልሱ።
lost_citizen = ምስ እትኽእሉ ናብ { $number } ደውሉ። ጉዳይኩም ሒዙ ዝነበረ ሰብ ኣይምልስን ኣሎ። ንኻልኦት ንሕብር ኣለና። ህይወት ኣብ ሓደጋ እንተሎ፡ ናብ 113 ደውሉ።
released_citizen = ምስ እትኽእሉ ናብ { $number } ደውሉ። ጉዳይኩም ሒዙ ዝነበረ ሰብ ክቕጽሎ ኣይክእልን። ንኻልኦት ንሕብር ኣለና። ህይወት ኣብ ሓደጋ እንተሎ፡ ናብ 113 ደውሉ።
closed_citizen = ዝርርብ ተዛዚሙ። ተሌፎን፦ { $number }። እንደገና ህጹጽ እንተኾይኑ፡ 1 መልሱ።
followup_citizen = ተሌፎን፦ { $number } እንደገና ህጹጽ እንተኾይኑ። ዘድልየኩም ዝነበረ ሓገዝ ረኺብኩም ዶ? 2 እወ፡ 3 ኣይፋል መልሱ።
stopped_citizen = ካብ ሕጂ ኣይንጽሕፈልኩምን ኢና። ተሌፎን፦ { $number }። ህጹጽ እንተኾይኑ፡ ደውሉ ወይ ኣብዚ ጽሓፉ። መልእኽቲ ንምርካብ ከም ብሓድሽ፦ ጀምር
stopped_in_case_citizen = ካብ ሕጂ ኣይንጽሕፈልኩምን ኢና። ተሌፎን፦ { $number }። ተረኛ ኤስኤምኤስ ከም ዘይትደልዩ ክንገሮ እዩ፡ ክድውል ይኽእል። መልእኽቲ ንምርካብ ከም ብሓድሽ፦ ጀምር
started_citizen = ሕጂ እንደገና ክንጽሕፈልኩም ንኽእል። ተሌፎን፦ { $number }። ህጹጽ እንተኾይኑ፡ 1 መልሱ።
open_citizen =
    ተሌፎን፦ { $number }። ክፉት ክሳብ፦ { $until }። { $office }። ብዘይ ቆጸራ ክትመጹ ትኽእሉ። እዚ ቁጽሪ፦ { $who ->
        [duty] ናይ ተረኛ ተሌፎን
        [general] ቤት ጽሕፈት
        [after_hours_partner] ድሕሪ ምዕጻው ኣገልግሎት
        [national] ሃገራዊ ተሌፎን
       *[ward] ሓኪም፡ legevakt
    }። ህጹጽ ድዩ? 1 መልሱ።
vestibule_call_citizen =
    ተሌፎን፦ { $number }። መእተዊ ክሳብ፦ { $until }። ካብ ማዕጾ ደውሉ። { $office }፦ ሰራሕተኛ የለን። እዚ ቁጽሪ፦ { $who ->
        [duty] ናይ ተረኛ ተሌፎን
        [general] ቤት ጽሕፈት
        [after_hours_partner] ድሕሪ ምዕጻው ኣገልግሎት
        [national] ሃገራዊ ተሌፎን
       *[ward] ሓኪም፡ legevakt
    }። ህጹጽ ድዩ? 1 መልሱ።
vestibule_bell_citizen =
    ተሌፎን፦ { $number }። መእተዊ ክሳብ፦ { $until }። ደውሉ ወይ ደወል ጽቐጡ። { $office }፦ ሰራሕተኛ የለን። እዚ ቁጽሪ፦ { $who ->
        [duty] ናይ ተረኛ ተሌፎን
        [general] ቤት ጽሕፈት
        [after_hours_partner] ድሕሪ ምዕጻው ኣገልግሎት
        [national] ሃገራዊ ተሌፎን
       *[ward] ሓኪም፡ legevakt
    }። ህጹጽ ድዩ? 1 መልሱ።
vestibule_citizen =
    ተሌፎን፦ { $number }። መእተዊ ክሳብ፦ { $until }። { $office }፦ ሰራሕተኛ የለን። እዚ ቁጽሪ፦ { $who ->
        [duty] ናይ ተረኛ ተሌፎን
        [general] ቤት ጽሕፈት
        [after_hours_partner] ድሕሪ ምዕጻው ኣገልግሎት
        [national] ሃገራዊ ተሌፎን
       *[ward] ሓኪም፡ legevakt
    }። ህጹጽ ድዩ? 1 መልሱ።
appointment_citizen =
    ተሌፎን፦ { $number }። ብቆጸራ ክሳብ፦ { $until }። { $office }፦ ሕጂ ቆጸራ ንዘለዎም ጥራይ። እዚ ቁጽሪ፦ { $who ->
        [duty] ናይ ተረኛ ተሌፎን
        [general] ቤት ጽሕፈት
        [after_hours_partner] ድሕሪ ምዕጻው ኣገልግሎት
        [national] ሃገራዊ ተሌፎን
       *[ward] ሓኪም፡ legevakt
    }። ህጹጽ ድዩ? 1 መልሱ።
proxy_citizen =
    ተሌፎን፦ { $number }። ክፉት ክሳብ፦ { $until }። { $office }፦ ኣብዚ ናይ ምምልካት ሓገዝ ክትረኽቡ ትኽእሉ። እዚ ቁጽሪ፦ { $who ->
        [duty] ናይ ተረኛ ተሌፎን
        [general] ቤት ጽሕፈት
        [after_hours_partner] ድሕሪ ምዕጻው ኣገልግሎት
        [national] ሃገራዊ ተሌፎን
       *[ward] ሓኪም፡ legevakt
    }። ህጹጽ ድዩ? 1 መልሱ።
shut_citizen =
    ተሌፎን፦ { $number }። ዝኽፈተሉ፦ { $next }። { $office }፦ ሕጂ ዕጹው። እዚ ቁጽሪ፦ { $who ->
        [duty] ናይ ተረኛ ተሌፎን
        [general] ቤት ጽሕፈት
        [after_hours_partner] ድሕሪ ምዕጻው ኣገልግሎት
        [national] ሃገራዊ ተሌፎን
       *[ward] ሓኪም፡ legevakt
    }። ህጹጽ ድዩ? 1 መልሱ፡ ንተረኛ ክንሕብሮ ኢና።
shut_unknown_citizen =
    ተሌፎን፦ { $number }። { $office }፦ ሕጂ ዕጹው። መዓስ ከም ዝኽፈት ኣይንፈልጥን። እዚ ቁጽሪ፦ { $who ->
        [duty] ናይ ተረኛ ተሌፎን
        [general] ቤት ጽሕፈት
        [after_hours_partner] ድሕሪ ምዕጻው ኣገልግሎት
        [national] ሃገራዊ ተሌፎን
       *[ward] ሓኪም፡ legevakt
    }። ህጹጽ ድዩ? 1 መልሱ፡ ንተረኛ ክንሕብሮ ኢና።
by_appointment_citizen =
    ተሌፎን፦ { $number }። { $office }፦ ብቆጸራ ይቕበል። እዚ ቁጽሪ፦ { $who ->
        [duty] ናይ ተረኛ ተሌፎን
        [general] ቤት ጽሕፈት
        [after_hours_partner] ድሕሪ ምዕጻው ኣገልግሎት
        [national] ሃገራዊ ተሌፎን
       *[ward] ሓኪም፡ legevakt
    }። ህጹጽ ድዩ? 1 መልሱ፡ ንተረኛ ክንሕብሮ ኢና።
no_door_citizen =
    ተሌፎን፦ { $number }። { $office }፦ ዝኽየድ ማዕጾ የለን፡ ተሌፎን ጥራይ። እዚ ቁጽሪ፦ { $who ->
        [duty] ናይ ተረኛ ተሌፎን
        [general] ቤት ጽሕፈት
        [after_hours_partner] ድሕሪ ምዕጻው ኣገልግሎት
        [national] ሃገራዊ ተሌፎን
       *[ward] ሓኪም፡ legevakt
    }። ህጹጽ ድዩ? 1 መልሱ፡ ንተረኛ ክንሕብሮ ኢና።
unconfirmed_citizen =
    ተሌፎን፦ { $number }። { $office }፦ ሰዓታት ስራሕ ኣይተረጋገጸን። እዚ ቁጽሪ፦ { $who ->
        [duty] ናይ ተረኛ ተሌፎን
        [general] ቤት ጽሕፈት
        [after_hours_partner] ድሕሪ ምዕጻው ኣገልግሎት
        [national] ሃገራዊ ተሌፎን
       *[ward] ሓኪም፡ legevakt
    }። ህጹጽ ድዩ? 1 መልሱ፡ ንተረኛ ክንሕብሮ ኢና።
interim_citizen =
    ተሌፎን፦ { $number }። ዕጹው ክሳብ መወዳእታ፦ { $until }። { $office } ዕጹው እዩ፡ ናብዚ ኪዱ፦ { $name }። እዚ ቁጽሪ፦ { $who ->
        [duty] ናይ ተረኛ ተሌፎን
        [general] ቤት ጽሕፈት
        [after_hours_partner] ድሕሪ ምዕጻው ኣገልግሎት
        [national] ሃገራዊ ተሌፎን
       *[ward] ሓኪም፡ legevakt
    }። ህጹጽ ድዩ? 1 መልሱ።
next_door_citizen = ንኹሉ ሰብ እንደገና ዝኽፈተሉ፦ { $next }። { $office }።
phone_later_citizen =
    ተሌፎን፦ { $number }፡ ካብዚ ግዜ፦ { $next }። እዚ ቁጽሪ፦ { $who ->
        [duty] ናይ ተረኛ ተሌፎን
        [general] ቤት ጽሕፈት
        [after_hours_partner] ድሕሪ ምዕጻው ኣገልግሎት
        [national] ሃገራዊ ተሌፎን
       *[ward] ሓኪም፡ legevakt
    }።
cut_off_citizen = ህጹጽ ምልክታ ኣቐድሙ ኣቕርቡ ቅድሚ፦ { $until }።
moved_citizen = ምስ እትኽእሉ ናብ { $number } ደውሉ። ሕጂ ንሕብር ኣለና፦ { $office }። ህይወት ኣብ ሓደጋ እንተሎ፡ ናብ 113 ደውሉ።
where_citizen = ተሌፎን፦ { $number }። ህጹጽ ድዩ? 1 መልሱ። ሕጂ ኣበይ ኣለኹም? ስም ምምሕዳር ጽሓፉ።
meant_place_citizen = ህጹጽ እንተኾይኑ { $number }። { $place } ማለትኩም ድዩ? እወ እንተኾይኑ 2 መልሱ፡ ወይ ስም ምምሕዳር ጽሓፉ።
which_place_citizen = ህጹጽ እንተኾይኑ { $number }። ሕጂ ኣበይ ኣለኹም? ብቁጽሪ መልሱ። { $choices }
elsewhere_citizen = ተሌፎን፦ { $number }። { $place } ካልእ ቤት ጽሕፈት ኣለዎ፡ ኣብኡ ሓላፍነት ናቱ እዩ። ህጹጽ ድዩ? 1 መልሱ፡ ነዚ ተረኛ ክንሕብሮ ኢና።
place_unknown_citizen = ተሌፎን፦ { $number }። ጸገም የለን። ስም ኣብ ቀረባ ዘሎ ቦታ ጽሓፉ፡ ወይ ሕተቱ፦ { $office }። ህጹጽ ድዩ? 1 መልሱ፡ ንተረኛ ክንሕብሮ ኢና።
call_me_now_citizen = ተሌፎን፦ { $number }። ተረኛ ክድውለልኩም ንሓትት ኣለና። መዓስ ከም ዝጥዕመኩም ወይ ምድዋል ውሑስ እንተዘይኮይኑ ጽሓፉ። ህጹጽ ድዩ? 1 መልሱ።
call_me_later_citizen = ተሌፎን፦ { $number }። ዝኽፈተሉ፦ { $next }። ቤት ጽሕፈት ሽዑ ክድውለልኩም ንሓትት። መዓስ ከም ዝጥዕመኩም ወይ ምድዋል ውሑስ እንተዘይኮይኑ ጽሓፉ። ህጹጽ እሞ ክጽበ ዘይክእል? 1 መልሱ።
human_now_citizen = ተሌፎን፦ { $number }። ተረኛ ሰብ ክጽሕፈልኩም ወይ ክድውለልኩም ንሓትት ኣለና። ህጹጽ ድዩ? 1 መልሱ።
human_later_citizen = ተሌፎን፦ { $number }። ዝኽፈተሉ፦ { $next }። ሽዑ ሰብ ክጽሕፈልኩም ወይ ክድውለልኩም ንሓትት። ህጹጽ እሞ ክጽበ ዘይክእል? 1 መልሱ።
apply_citizen = ተሌፎን፦ { $number } ኣብ ምልክታ ሓገዝ እንተደሊኹም። { $office }። ህጹጽ ድዩ? 1 መልሱ፡ ንተረኛ ክንሕብሮ ኢና።
apply_digital_citizen = ብ BankID፦ { $link }
apply_place_citizen = ብወረቐት፦ { $desk }።
call_me_at_citizen = ተሌፎን፦ { $number }። ግዜ ደወል፦ { $next }። ተረኛ ሽዑ ክድውለልኩም ንሓትት። ህጹጽ እሞ ክጽበ ዘይክእል? 1 መልሱ።
missed_citizen = ተሌፎን፦ { $number }። እንደገና፦ { $next }። ሕጂ ደዊልናልኩም ነይርና፡ ኣይተላዕለን። ቦታኹም ኣሎ። መዓስ ከም ዝጥዕመኩም ጽሓፉ።
meeting_citizen = ተሌፎን፦ { $number }። ክሳብ፦ { $until }። ቤት ጽሕፈት ቅድሚኡ ብዛዕባ ርክብ ክጽሕፈልኩም ንሓትት። መዓስን ብኣየናይ ቋንቋን ጽሓፉ። ህጹጽ ድዩ? 1 መልሱ።
status_citizen = ተሌፎን፦ { $number }። ክሳብ፦ { $until }። እዚ ኣውቶማቲክ መልሲ እዩ፡ ጉዳይኩም ኣይንርእን። ቤት ጽሕፈት ቅድሚኡ ክምልስ ንሓትት። ህጹጽ ድዩ? 1 መልሱ።
complaint_citizen = ተሌፎን፦ { $number }። ክሳብ፦ { $until } ቤት ጽሕፈት ክምልስ ንሓትት። ጥርዓን ኣብ ውሽጢ ሰለስተ ሰሙን ድሕሪ ውሳነ ናብ ቤት ጽሕፈት ኣቕርቡ። ኣብ መወዳእታ Statsforvalteren ይውስን። ህጹጽ ድዩ? 1 መልሱ።
wish_noted_citizen = ተሌፎን፦ { $number }። ክሳብ፦ { $until }። ተመዝጊቡ ኣሎ። ቤት ጽሕፈት ቅድሚኡ ክምልስ ንሓትት። ህጹጽ ድዩ? 1 መልሱ።
grid_citizen = ተሌፎን፦ { $number }። መብራህቲ ንኹሉ ሰብ ጠፊኡ? ናብ ትካል ኤለትሪክ ደውሉ። ብጥዕና ወይ ገንዘብ ህጹጽ ድዩ? 1 መልሱ። ህይወት ኣብ ሓደጋ እንተሎ፡ ናብ 113 ደውሉ።
useful_citizen = ኣውቶማቲክ መልሲ። ተሌፎን፦ { $number }። { $office }። ክትዛረቡ እንተደሊኹም ደውሉ። ሎሚ ወይ ለይቲ ህጹጽ እንተኾይኑ፡ 1 መልሱ፡ ንተረኛ ክንሕብሮ ኢና።
private_citizen = ናይ መንነት ቁጽርኹም (fødselsnummer) ናብዚ ኣይትልኣኹ።
