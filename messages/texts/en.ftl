### English. The situations of the keys are described in nb.ftl. Ordinary SMS letters only.

## To the person who asks for help

alerting_citizen = We are alerting the duty officer now. You can also call { $number }. You can write more here. If a life is in danger, call 113.
alerting_life_citizen = If a life is in danger, call 113 now. Police: 112. Doctor: 116 117. A person to talk to: 116 123. You can also call { $number }. We are alerting the duty officer now. Or write here.
alerting_child_citizen = Call 116 111 (free). Or { $second } or { $number }. In danger: call 112 or 113. We are alerting the duty officer now. Or write more.
alerting_neutral_citizen = In danger: call 112 or 113. Doctor: 116 117. A person to talk to: 116 123. You can also call { $number }. We are alerting the duty officer now.
safe_citizen = Is it safe to call you? Answer 2 for yes, 3 for no. Send LIBRARY and we do not answer.
asked_citizen = Is it urgent today or tonight? Answer 1 or call { $number }. If it can wait, answer 2. If a life is in danger, call 113.
not_urgent_citizen = Thank you. If it is urgent after all, answer 1 or call { $number }.
noted_citizen = We got your message. You can also call { $number }. We are still trying to reach the duty officer. If a life is in danger, call 113.
danger_citizen = If a life is in danger, call 113 now. Police: 112. Doctor: 116 117. A person to talk to: 116 123. You can also call { $number }. We are telling the duty officer again now.
waiting_citizen = The duty officer is alerted but has not answered yet. Call { $number } if you can. We keep alerting. If a life is in danger, call 113.
unreached_citizen = We have not reached the duty officer yet. Call { $number } if you can. We keep trying. If a life is in danger, call 113.
fallback_citizen = We have tried everyone on duty. Nobody has answered. Call { $number } now. We keep trying. Emergency doctor: 116 117. If a life is in danger, call 113.
still_citizen = Still nobody has answered. Call { $number } if you can. We keep trying. Emergency doctor: 116 117. If a life is in danger, call 113.
taken_citizen = { $name } at { $office } has your case and writes or calls you. Answer here or call { $number }.
lost_citizen = The person who had your case is not answering. Call { $number } if you can. We are alerting others now. If a life is in danger, call 113.
released_citizen = The person who had your case cannot keep it. Call { $number } if you can. We are alerting others now. If a life is in danger, call 113.
closed_citizen = The conversation is closed. If it is urgent again, answer 1 or call { $number }.
followup_citizen = Did you get the help you needed? Answer 2 for yes, 3 for no. If it is urgent again, call { $number }.
stopped_citizen = We will not write more to you now. If it is urgent, call { $number } or write here. Send START to get messages again.
stopped_in_case_citizen = We will not write more to you now. You can call { $number }. The duty officer is told that you do not want SMS, and can call you. Send START to get messages again.
started_citizen = Now we can write to you again. If it is urgent, answer 1 or call { $number }.
open_citizen =
    Call { $number } ({ $who ->
        [duty] duty phone
        [general] the office
        [after_hours_partner] after-hours service
        [national] national phone
       *[ward] emergency doctor
    }) or come. { $office } is open now, until { $until }. You need no appointment. If it is urgent, answer 1.
vestibule_call_citizen =
    Call { $number } at the door ({ $who ->
        [duty] duty phone
        [general] the office
        [after_hours_partner] after-hours service
        [national] national phone
       *[ward] emergency doctor
    }). { $office }: entrance open until { $until }, not staffed. If it is urgent, answer 1.
vestibule_bell_citizen =
    Call { $number } ({ $who ->
        [duty] duty phone
        [general] the office
        [after_hours_partner] after-hours service
        [national] national phone
       *[ward] emergency doctor
    }) or ring the bell. { $office }: entrance open until { $until }, not staffed. If it is urgent, answer 1.
vestibule_citizen =
    Call { $number } ({ $who ->
        [duty] duty phone
        [general] the office
        [after_hours_partner] after-hours service
        [national] national phone
       *[ward] emergency doctor
    }). { $office }: entrance open until { $until }, not staffed. If it is urgent, answer 1.
appointment_citizen =
    Call { $number } ({ $who ->
        [duty] duty phone
        [general] the office
        [after_hours_partner] after-hours service
        [national] national phone
       *[ward] emergency doctor
    }). { $office } is now for appointments only, until { $until }. If it is urgent, answer 1.
proxy_citizen =
    Call { $number } ({ $who ->
        [duty] duty phone
        [general] the office
        [after_hours_partner] after-hours service
        [national] national phone
       *[ward] emergency doctor
    }). { $office } can help you apply, until { $until }. If it is urgent, answer 1.
shut_citizen =
    Call { $number } ({ $who ->
        [duty] duty phone
        [general] the office
        [after_hours_partner] after-hours service
        [national] national phone
       *[ward] emergency doctor
    }). { $office } is closed now and opens { $next }. If it is urgent, answer 1 and we alert the duty officer.
shut_unknown_citizen =
    Call { $number } ({ $who ->
        [duty] duty phone
        [general] the office
        [after_hours_partner] after-hours service
        [national] national phone
       *[ward] emergency doctor
    }). { $office } is closed now. We do not know when it opens. If it is urgent, answer 1 and we alert the duty officer.
by_appointment_citizen =
    Call { $number } ({ $who ->
        [duty] duty phone
        [general] the office
        [after_hours_partner] after-hours service
        [national] national phone
       *[ward] emergency doctor
    }). { $office } sees people by appointment. If it is urgent, answer 1 and we alert the duty officer.
no_door_citizen =
    Call { $number } ({ $who ->
        [duty] duty phone
        [general] the office
        [after_hours_partner] after-hours service
        [national] national phone
       *[ward] emergency doctor
    }). { $office } has no door to go to, only a phone. If it is urgent, answer 1 and we alert the duty officer.
unconfirmed_citizen =
    Call { $number } ({ $who ->
        [duty] duty phone
        [general] the office
        [after_hours_partner] after-hours service
        [national] national phone
       *[ward] emergency doctor
    }). The opening hours of { $office } are not confirmed. If it is urgent, answer 1 and we alert the duty officer.
interim_citizen =
    Call { $number } ({ $who ->
        [duty] duty phone
        [general] the office
        [after_hours_partner] after-hours service
        [national] national phone
       *[ward] emergency doctor
    }). { $office }: closed through { $until }. Go to { $name }. If it is urgent, answer 1.
next_door_citizen = { $office } is open to everybody again { $next }.
phone_later_citizen =
    Call { $number } ({ $who ->
        [duty] duty phone
        [general] the office
        [after_hours_partner] after-hours service
        [national] national phone
       *[ward] emergency doctor
    }) from { $next }.
cut_off_citizen = If it cannot wait, we must have your application before { $until }.
moved_citizen = Call { $number } if you can. We are alerting { $office } now. If life is in danger, call 113.
where_citizen = Call { $number } if it is urgent, or answer 1. Where are you now? Write the name of the municipality.
meant_place_citizen = Call { $number } if it is urgent. Do you mean { $place }? Answer 2 for yes, or write the name of the municipality.
which_place_citizen = Call { $number } if it is urgent. Where are you now? Answer with a digit. { $choices }
elsewhere_citizen = Call { $number }. { $place } has another office, which is the one that must help there. If it is urgent, answer 1 and we alert the duty officer here.
place_unknown_citizen = Call { $number }. That does not matter. Write the name of a place near you instead, or ask { $office }. If it is urgent, answer 1 and we alert the duty officer.
call_me_now_citizen = We are asking the duty officer to call you. You can also call { $number }. If it is urgent, answer 1.
call_me_later_citizen = We are asking the office to call you when it opens { $next }. If it cannot wait, answer 1 or call { $number }.
human_now_citizen = We are asking a person on duty to write or call you. You can also call { $number }. If it is urgent, answer 1.
human_later_citizen = We are asking a person to write or call you when the office opens { $next }. If it cannot wait, answer 1 or call { $number }.
apply_citizen = Call { $number } if you want help to apply. The office is { $office }. If it is urgent, answer 1 and we alert the duty officer.
apply_digital_citizen = With BankID: { $link }
apply_place_citizen = On paper: { $desk }.
call_me_at_citizen = We are asking the duty officer to call you { $next }. If it cannot wait, answer 1 or call { $number }.
missed_citizen = We called you now and got no answer. Call { $number }, or write when it suits you. You keep your place. We try again { $next }.
meeting_citizen = Call { $number } if you like. We are asking the office to write to you about a meeting before { $until }. Write when you can, and in which language. If it is urgent, answer 1.
status_citizen = Call { $number } if you like. This answer is automatic and we cannot see your case. We are asking the office to answer you before { $until }. If it is urgent, answer 1.
complaint_citizen = Call { $number }. Complain to the office within three weeks of the decision, then the county governor decides. We ask for a reply before { $until }. If urgent, answer 1.
wish_noted_citizen = It is noted. Call { $number } if you like. We are asking the office to answer you before { $until }. If it is urgent, answer 1.
grid_citizen = If the power is out for everybody, call your grid company. If it is urgent because of health or money, answer 1 or call { $number }. If a life is in danger, call 113.
useful_citizen = Automatic answer from { $office }. Call { $number } to talk to somebody. If it is urgent today or tonight, answer 1 and we alert the duty officer.
private_citizen = Do not send your national id number here.

## To the person on duty. An alert never tells need, words, name or number.

class_life = LIFE
class_acute = URGENT
class_unclear = UNCLEAR
alert = { $class }. { $office }: somebody needs help. Answer TA { $code } to take the case.
alert_next = { $class }. { $office }: { $previous } did not answer. Answer TA { $code } to take the case.
alert_again = { $class }. { $office }: nobody has answered yet. Answer TA { $code } to take the case.
alert_raised = { $class }. { $office }: the case is more serious now. Answer TA { $code }.
alert_reopened = { $class }. { $office }: case { $code } is open again. Answer TA { $code } to take the case.
alert_cancelled = { $class }. { $office }: the person writes that they manage now. Somebody must ask. Answer TA { $code }.
alert_cut_off = { $class }. { $office }: the time to apply has passed, and nobody has the case. Answer TA { $code } to take it.
alert_many = { $office }: { $count } cases wait, and nobody has them. { $codes }. Answer TA and the code.
alert_unreached = { $class }. { $office }: our SMS do not reach the person. Answer TA { $code } and ring.
alert_offered = { $class }. { $office }: { $giver } hands you case { $code }. Answer TA { $code } to take the case.
taken_caseworker =
    You have { $code }.
    "{ $words }"
    About: { $needs }. Language: { $language }.{ $interpreter ->
        [asked] { " " }Asks for an interpreter.
        [likely] { " " }Likely needs an interpreter.
       *[no] { "" }
    }{ $asked ->
        [yes] { " " }Did not answer when we asked if it is urgent.
       *[no] { "" }
    }{ $safe ->
        [asked] { " " }Safe to call: not answered.
        [yes] { " " }Safe to call: yes.
        [no] { " " }Safe to call: no.
        [not_asked] { " " }Safe to call: not asked.
        [hushed] { " " }Safe to call: not known. Asked us to be silent, so we do not answer by ourselves.
       *[no_matter] { "" }
    }
    What you write here goes to the person. To call: NUMMER { $code }, then KONTAKT { $code }. At the end: FERDIG { $code } and HJULPET, HENVIST, IKKE NÅDD or FEIL.
taken_caseworker_console = You have { $code }. Read and answer in the console.
taken_caseworker_phone = You have { $code }. What the person writes comes by SMS and not here.
choice_take = TA { $code }
choice_pass_on = GI VIDERE { $code }
choice_close = FERDIG { $code }
wish_call_me = Wants to be called.
wish_human = Wants to talk to a person.
wish_meeting = Wants a meeting.
wish_status = Asks about their case.
wish_complaint = Wants to complain.
wish_from = From { $next }.
wish_until = Until { $until }.
wish_missed = Was called, no answer.
listed = { $office }: { $code } waits for an answer before { $until }. Answer TA { $code } to take it.
missed_noted =
    Noted in { $code }. { $told ->
        [yes] The person is told by SMS.
       *[no] We do not write to the person.
    } { $kept ->
        [yes] The case is yours: call again { $next }.
       *[no] The case goes to whoever is on duty { $next }.
    }
call_again = Call the person in { $code } again. Send KONTAKT { $code } when you talk, or IKKE SVAR { $code }. Otherwise the case goes to the next { $until }.
day_list = On the list ({ $all }): { $items }. Answer TA and the code.
day_list_empty = Nobody waits on the list now.
handed_in = Reported by { $name }: { $who }. Consent: { $told ->
        [yes] yes
       *[no] no
    }
who_adult = adult
who_family = family
who_child = child
handed_again = { $name } has also reported the person in { $code }.
partner_received = Received as { $code }. We are alerting the duty officer now. You are told when it is taken. If not before { $until }, call { $number }.
partner_taken = { $code } was taken by { $office } { $until }.
partner_how = Not received. Missing: { $names }. Write all in one SMS, like this: OVER ADULT Eksempelvik ACUTE phone number CONSENT YES. Danger to life: 113. Else call { $number }.
partner_missing_number = the person's phone number
partner_missing_who = ADULT, FAMILY or CHILD
partner_missing_place = the place
partner_missing_class = LIFE, ACUTE or UNCLEAR
partner_missing_consent = CONSENT YES
taken_by = { $name } has taken { $code }.
already_yours = You already have { $code }.
echo = Sent to { $code }
not_sent_quiet = Not sent. The person in { $code } does not want SMS. Call. Send KONTAKT { $code } when you have talked.
lease_lost = { $code } has been silent too long. The case goes to the next person. Answer TA { $code } to take it again.
contact_noted = Contact is noted in { $code }. You have the case until { $until }.
noted = Noted in { $code }.
note_which = Not noted. Send NOTE { $code } and one of these: 112, 113, CHILD WELFARE or INTERPRETER.
released = You no longer have { $code }. We are alerting the next person.
offered = We are asking { $name } to take { $code }. The case is yours until { $name } has taken it.
handed_over = { $name } has taken { $code }. What you write now no longer goes to the person.
offer_lapsed = { $name } has not taken { $code }. The case is still yours.
offer_unreached = The alert to { $name } did not arrive. Case { $code } is still yours.
pass_on_name = { $code } is not passed on. Send GI VIDERE { $code } and the name of a colleague.
pass_on_which = { $code } is not passed on. Whom do you mean: { $names }?
pass_on_unknown = { $code } is not passed on. We find nobody of that name at { $office }.
pass_on_unverified = { $code } is not passed on. { $name } has no verified phone and cannot be alerted.
closed = { $code } is closed: { $outcome }.
close_how = { $code } is not closed. Send FERDIG { $code } and HJULPET, HENVIST, IKKE NÅDD or FEIL.
outcome_helped = helped
outcome_referred = referred
outcome_not_reached = not reached
outcome_mistake = mistake
outcome_merged = merged
outcome_not_urgent = could wait
need_food = food
need_shelter = a place to sleep
need_power = electricity
need_medicine = medicine
need_money = money
need_violence = violence
need_suicide = danger of suicide
need_child = child
need_health = health
need_cold = cold
need_eviction = eviction
need_other = unclear
merged = { $other } is now part of { $code }. What you write goes to where the person wrote from last. The code is { $code }.
merge_which = Send SAMME { $code } and the code of the other case. You must have both.
case_elsewhere = { $code } is with { $office } now. You need do no more about it.
no_such_case = We cannot find { $code }. Look at the code in the alert and try again.
guessing = Many codes that do not exist come from the phone of { $name }. Talk to { $name }: the phone may be in wrong hands. Cases that { $name } was alerted for can still be taken.
not_yours = { $name } has { $code }.
not_taken = Nobody has taken { $code }. Answer TA { $code } first.
already_closed = { $code } is already closed.
number_is =
    { $code }: { $phone }.{ $safe ->
        [asked] { " " }Safe to call: not answered.
        [yes] { " " }Safe to call: yes.
        [no] { " " }Safe to call: no.
        [not_asked] { " " }Safe to call: not asked.
        [hushed] { " " }Safe to call: not known. Asked us to be silent, so we do not answer by ourselves.
       *[no_matter] { "" }
    } Send KONTAKT { $code } when you talk.
number_phone = The number in { $code } comes by SMS and not here. Send KONTAKT { $code } when you talk.
no_number = The person in { $code } writes on Telegram. We have no number. Write to them.
choose_case = Not sent. You have several cases: { $codes }. Begin the text with the code.
not_sent_name_it = Not sent. If it is for { $code }, begin the text with { $code }. Another case may wait for your answer.
not_sent_own = Not sent. If it is for { $code }, begin the text with { $code }. If it is about yourself, begin with { $own } or ring { $number }. Danger to life: 113.
no_case = You have no case now. When an alert comes, answer TA and the code. Send PÅ VAKT? to see who is on duty.
lost_caseworker = Not sent. You hold no case now. When an alert comes, answer TA and the code. If you need help yourself, ring { $number }.
seen_not_taken = Not sent. Nobody has taken { $codes } yet. Answer TA and the code to take the case. If you need help yourself, ring { $number }.
on_duty = On duty now: { $names }.
nobody_on_duty = Nobody is on duty now. Tell your leader.

relayed = { $code }: { $words }
sent_late = (sent { $until }, arrived now) { $words }
new_words = New message in { $code }. Read and answer in the console.
new_words_phone = New message in { $code }. It comes by SMS and not here.
citizen_quiet = The person in { $code } wants no SMS. Ring them. Send KONTAKT { $code } when you have talked.
raised_caseworker = { $code }: the person now writes of danger to life. We have asked them to ring 113.
safe_caseworker =
    { $code }: safe to call: { $safe ->
        [yes] yes
       *[no] no
    }.
exit_caseworker = The person in { $code } sent the word that makes us silent: somebody may read the phone. We do not answer by ourselves. Write or call only when you know that it is safe.
citizen_unreached = An SMS to the person in { $code } did not arrive. Ring them.
citizen_manages = The person in { $code } writes that they manage now. Make sure that it is so before you close.
lease_warning = Write to the person in { $code } or send KONTAKT { $code } before { $until }. If not, the case goes to the next.
take_which = Several cases wait: { $codes }. Answer TA and the code.
take_one = One case waits: { $code }. Answer TA { $code } to take it.
take_one_more = One more case waits: { $code }. Answer TA { $code } to take it.
name_case = Name the code. You hold { $codes }.
not_sent_not_yours = Not sent. You do not hold { $code }.
account_bound = { $name }, your alerts come here from now on, and by SMS if they do not arrive.
account_bound_phone = { $name }, an account on Telegram gets your alerts from now on. If it is not yours, tell your leader at once.
phone_verified = { $name }, your phone is verified, and you are alerted when you are on duty. Answer TEST, and we know that alerts reach you.
officer_stop = STOP does not end your duty. Tell your leader if you cannot be on duty.
# A code for logging in to the console, to whoever is on duty.
login_code = { $code } is your code for the console. It is good for 10 minutes. If you did not ask for it, you need not do anything.
# An invitation to the console, to a colleague.
console_invited = You can log in to the console of { $office }. Open { $link } and write { $code }. The code works once, for a day. Give it to nobody.
officer_stop_leader = { $name } sent STOP from the duty phone. Alerts go on as before. Talk to { $name } about the duty.
swap_asked = { $name } asks whether you can take the duty at { $office } from { $since } until { $until }. Answer JA or NEI.
swap_agreed = { $name } said yes and takes the duty at { $office } from { $since } until { $until }.
swap_refused = { $name } cannot take the duty at { $office } from { $since } until { $until }. It is still yours.
swap_withdrawn = { $name } need not swap the duty at { $office } from { $since } until { $until } after all. Thank you.
swap_sent = { $name } is asked about the duty from { $since } until { $until }. It is yours until there is a yes.
swap_whom = Write BYTT and the name of a colleague who can be alerted at { $office }.
swap_nothing = We found no duty of yours in the next 14 days.
swap_pending = Somebody is asked about this duty already. It is yours until there is a yes.
duty_yours = Thank you. The duty at { $office } from { $since } until { $until } is yours.
duty_not_yours = That is fine. Thank you for answering.
duty_kept = The duty at { $office } from { $since } until { $until } is yours. If you cannot after all, write BYTT and a name, or SPØR ALLE.
duty_not_asked = No duty waits for an answer from you. You need not do anything.
duty_gone = Thank you, but the duty is not free any more. You need not do anything.
duty_which = You are asked about several duties: { $names }. Answer BYTT JA or BYTT NEI and one of the names.
duty_or_words = Not sent. If you mean the duty, write BYTT JA or BYTT NEI. If you mean a case, begin with the code.
all_asked = Can you take the duty at { $office } from { $since } until { $until }? Answer JA or NEI. The first yes gets it.
all_thanked = { $name } takes the duty at { $office } from { $since } until { $until }. You need not do anything. Thank you for letting us ask.
all_found = { $name } takes the duty at { $office } from { $since } until { $until }.
all_sent = { $count } are asked about the duty from { $since } until { $until }. The first yes gets it.
all_nobody = Nobody at { $office } can be asked about the duty. Ring your leader.
sick_noted = You are noted as sick and are not alerted. Your cases go on to others. Answer FRISK when you can be on duty again.
sick_leader = { $name } is sick and is not alerted. See whether somebody must have the duty instead.
well_noted = You are alerted again when you are on duty.
well_leader = { $name } is well and is alerted again.
not_sick = You are not noted as sick. You are alerted when you are on duty.
test_alarm = TEST of the alerts. This is no case. Answer TEST, and we know that alerts reach you.
test_answered = Thank you. Your phone is tested.
facts_expiring = { $office }: look at opening hours and phone numbers. They hold through { $until }. After that we say that they are not confirmed.
facts_expired = { $office }: opening hours or phone numbers are not confirmed since { $until }. Whoever asks is told so. Look at them today.
gap_nobody = { $office }: nobody will be alerted from { $since } until { $until }. Put somebody on the rota.
gap_duty =
    { $office }: nobody has { $duty ->
        [first] the first duty
        [second] the second duty
        [backup] the backup duty
       *[own] the duty { $duty }
    } from { $since } until { $until }. Put somebody on the rota.
gap_untested = { $office }: from { $since } until { $until } there are only phones that were not tested in the last 30 days. Ask whoever is on duty to answer the test.
gaps_ahead = { $office }: { $count } gaps in the rota in the next 14 days. The first is from { $since } until { $until }.
calendar_shift =
    { $duty ->
        [first] First duty
        [second] Second duty
        [backup] Backup duty
       *[own] Duty { $duty }
    }: { $name }, { $office }
feed_broken = { $office }: we cannot read the calendar { $name }. The shifts from last time still hold. See whether the calendar is shared.
feed_strangers = { $office }: the calendar { $name } has names that we do not know: { $names }. They are not alerted. Mend the name in the calendar.
notice_line = Is it urgent today or tonight? Send a text to { $number }. Write in your own language. Danger to life: call 113.
notice_hours = When is it open?
notice_phones = Whom can you call?
notice_closed = closed
notice_printed = Printed { $date }. Holds through { $until }.
notice_unconfirmed = not confirmed
notice_call = Call { $number } from the door.
notice_bell = Ring the bell.
notice_lends = You can borrow a phone here.
kind_drop_in = Open to everybody without an appointment
kind_presence = Staff are here, no appointment needed
kind_vestibule = Entrance open, not staffed
kind_appointment = By appointment only
kind_proxy_desk = Help to apply
kind_cut_off = Urgent applications can be handed in
kind_payment_run = Payments
phone_duty = Duty phone
phone_general = The office
phone_sms = Text messages
phone_after_hours_partner = After-hours service
phone_national = National phone
phone_ward = Emergency doctor

## To whoever runs this

alarm_uncovered = Åpen dør: cases had lost their deadline and have been set going again: { $codes }. See the log.
alarm_late = Åpen dør: a deadline has passed or a message waits, and nothing happens. See that the program runs.
alarm_gateway = Åpen dør: a gateway takes no messages. Alerts go other ways if there are any. See the log.
alarm_clock = Åpen dør: the clock of the machine was set back. Deadlines and messages were moved with it, and nobody waits longer than before. See that the clock is right.
alarm_unreadable = Åpen dør: data cannot be read. Look for the key, and see the log.

## Names of languages

language_nb = Norwegian
language_nn = Nynorsk
language_en = English
language_uk = Ukrainian
language_ar = Arabic
language_ru = Russian
language_pl = Polish
language_ti = Tigrinya
language_so = Somali
language_fa = Persian
language_lt = Lithuanian
language_tr = Turkish
language_ro = Romanian
language_es = Spanish
language_fr = French
language_se = Northern Sami
language_other = probably { $name }
