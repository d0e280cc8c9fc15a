### Spanish. The situations of the keys are described in nb.ftl. At most three SMS each.
### No speaker may have signed these: docs/languages.md tells the state, REVIEWS.toml who has read what.

alerting_citizen = Avisamos ahora a la guardia. Teléfono: { $number }. Puede escribir más aquí. Si una vida está en peligro, llame al 113.
alerting_life_citizen = Si una vida está en peligro, llame ahora al 113. Policía: 112. Médico: 116 117. Para hablar: 116 123. O al { $number }. Avisamos a la guardia. ¿No puede llamar? Escriba aquí.
alerting_child_citizen = Gratis: 116 111. O { $second }, { $number }. En peligro llame al 112 o 113. Avisamos ahora a la guardia. Puede escribir más aquí.
alerting_neutral_citizen = En peligro llame al 112 o 113. Médico: 116 117. Para hablar: 116 123. O al { $number }. Avisamos ahora a la guardia.
safe_citizen = ¿Es seguro llamarle? Para sí responda 2, para no 3. Envíe BIBLIOTECA y no respondemos.
asked_citizen = Teléfono: { $number }. ¿Es urgente hoy o esta noche? Responda 1. ¿Puede esperar? Responda 2. Si una vida está en peligro, llame al 113.
not_urgent_citizen = Gracias por responder. Teléfono: { $number }. Si al final es urgente, responda 1.
noted_citizen = Recibimos su mensaje. Teléfono: { $number }. Seguimos intentando localizar a la guardia. Si una vida está en peligro, llame al 113.
danger_citizen = Si una vida está en peligro, llame ahora al 113. Policía: 112. Médico: 116 117. Para hablar: 116 123. O al { $number }. Avisamos otra vez a la guardia.
waiting_citizen = Llame al { $number } si puede. La guardia está avisada, pero aún no ha respondido. Seguimos avisando. Si una vida está en peligro, llame al 113.
unreached_citizen = Llame al { $number } si puede. Aún no hemos localizado a la guardia. Seguimos intentando. Si una vida está en peligro, llame al 113.
fallback_citizen = Llame ahora al { $number }. Hemos avisado a todos los de guardia. Nadie ha respondido. Seguimos intentando. Médico (legevakt): 116 117. Si una vida está en peligro, llame al 113.
still_citizen = Llame al { $number } si puede. Todavía no ha respondido nadie. Seguimos intentando. Médico (legevakt): 116 117. Si una vida está en peligro, llame al 113.
taken_citizen = Teléfono: { $number }. { $name } ({ $office }) tiene su caso y le escribe o le llama. Responda aquí.
lost_citizen = Llame al { $number } si puede. La persona que tenía su caso no responde. Avisamos a otros. Si una vida está en peligro, llame al 113.
released_citizen = Llame al { $number } si puede. La persona que tenía su caso ya no puede llevarlo. Avisamos a otros. Si una vida está en peligro, llame al 113.
closed_citizen = La conversación ha terminado. Teléfono: { $number }. Si vuelve a ser urgente, responda 1.
followup_citizen = Tel. { $number } si vuelve a ser urgente. ¿Recibió la ayuda que necesitaba? Responda 2 para sí, 3 para no.
stopped_citizen = Ya no le escribimos. Teléfono: { $number }. Si es urgente, llame o escriba aquí. Envíe START para recibir SMS otra vez.
stopped_in_case_citizen = Ya no le escribimos. Teléfono: { $number }. La guardia sabrá que no quiere SMS y puede llamarle. Envíe START para recibir SMS otra vez.
started_citizen = Ya podemos escribirle otra vez. Teléfono: { $number }. Si es urgente, responda 1.
open_citizen =
    Tel. { $number }. Abierto hasta: { $until }. { $office }. Puede venir sin cita. Este número: { $who ->
        [duty] teléfono de guardia
        [general] la oficina
        [after_hours_partner] fuera de horario
        [national] línea nacional
       *[ward] médico, legevakt
    }. ¿Urgente? Responda 1.
vestibule_call_citizen =
    Tel. { $number }. Entrada hasta: { $until }. Llame desde la puerta. { $office }: sin personal. Este número: { $who ->
        [duty] teléfono de guardia
        [general] la oficina
        [after_hours_partner] fuera de horario
        [national] línea nacional
       *[ward] médico, legevakt
    }. ¿Urgente? Responda 1.
vestibule_bell_citizen =
    Tel. { $number }. Entrada hasta: { $until }. Llame o toque el timbre. { $office }: sin personal. Este número: { $who ->
        [duty] teléfono de guardia
        [general] la oficina
        [after_hours_partner] fuera de horario
        [national] línea nacional
       *[ward] médico, legevakt
    }. ¿Urgente? Responda 1.
vestibule_citizen =
    Tel. { $number }. Entrada hasta: { $until }. { $office }: sin personal. Este número: { $who ->
        [duty] teléfono de guardia
        [general] la oficina
        [after_hours_partner] fuera de horario
        [national] línea nacional
       *[ward] médico, legevakt
    }. ¿Urgente? Responda 1.
appointment_citizen =
    Tel. { $number }. Con cita hasta: { $until }. { $office }: ahora solo con cita. Este número: { $who ->
        [duty] teléfono de guardia
        [general] la oficina
        [after_hours_partner] fuera de horario
        [national] línea nacional
       *[ward] médico, legevakt
    }. ¿Urgente? Responda 1.
proxy_citizen =
    Tel. { $number }. Abierto hasta: { $until }. { $office }: aquí pueden ayudarle con la solicitud. Este número: { $who ->
        [duty] teléfono de guardia
        [general] la oficina
        [after_hours_partner] fuera de horario
        [national] línea nacional
       *[ward] médico, legevakt
    }. ¿Urgente? Responda 1.
shut_citizen =
    Tel. { $number }. Abre: { $next }. { $office }: ahora cerrado. Este número: { $who ->
        [duty] teléfono de guardia
        [general] la oficina
        [after_hours_partner] fuera de horario
        [national] línea nacional
       *[ward] médico, legevakt
    }. ¿Urgente? Responda 1 y avisamos a la guardia.
shut_unknown_citizen =
    Tel. { $number }. { $office }: ahora cerrado. No sabemos cuándo abre. Este número: { $who ->
        [duty] teléfono de guardia
        [general] la oficina
        [after_hours_partner] fuera de horario
        [national] línea nacional
       *[ward] médico, legevakt
    }. ¿Urgente? Responda 1 y avisamos a la guardia.
by_appointment_citizen =
    Tel. { $number }. { $office } atiende con cita. Este número: { $who ->
        [duty] teléfono de guardia
        [general] la oficina
        [after_hours_partner] fuera de horario
        [national] línea nacional
       *[ward] médico, legevakt
    }. ¿Urgente? Responda 1 y avisamos a la guardia.
no_door_citizen =
    Tel. { $number }. { $office }: no tiene puerta al público, solo teléfono. Este número: { $who ->
        [duty] teléfono de guardia
        [general] la oficina
        [after_hours_partner] fuera de horario
        [national] línea nacional
       *[ward] médico, legevakt
    }. ¿Urgente? Responda 1 y avisamos a la guardia.
unconfirmed_citizen =
    Tel. { $number }. { $office }: el horario no está confirmado. Este número: { $who ->
        [duty] teléfono de guardia
        [general] la oficina
        [after_hours_partner] fuera de horario
        [national] línea nacional
       *[ward] médico, legevakt
    }. ¿Urgente? Responda 1 y avisamos a la guardia.
interim_citizen =
    Tel. { $number }. Cerrado hasta: { $until } incl. { $office }. Vaya a: { $name }. Este número: { $who ->
        [duty] teléfono de guardia
        [general] la oficina
        [after_hours_partner] fuera de horario
        [national] línea nacional
       *[ward] médico, legevakt
    }. ¿Urgente? Responda 1.
next_door_citizen = Abierto otra vez para todos: { $next }. { $office }.
phone_later_citizen =
    Tel. { $number }, a partir de: { $next }. Este número: { $who ->
        [duty] teléfono de guardia
        [general] la oficina
        [after_hours_partner] fuera de horario
        [national] línea nacional
       *[ward] médico, legevakt
    }.
cut_off_citizen = Solicitud urgente, antes de: { $until }.
moved_citizen = Llame al { $number } si puede. Avisamos ahora a { $office }. Si una vida está en peligro, llame al 113.
where_citizen = Tel. { $number }. ¿Urgente? Responda 1. ¿Dónde está ahora? Escriba el nombre del municipio.
meant_place_citizen = Tel. { $number } si es urgente. ¿Quiere decir { $place }? Si es así, responda 2, o escriba el nombre del municipio.
which_place_citizen = Tel. { $number } si es urgente. ¿Dónde está ahora? Responda con un número. { $choices }
elsewhere_citizen = Tel. { $number }. { $place } tiene otra oficina, y es la que debe ayudar allí. ¿Urgente? Responda 1 y avisamos a la guardia de aquí.
place_unknown_citizen = Tel. { $number }. No importa. Escriba el nombre de un lugar cercano o pregunte a { $office }. ¿Urgente? Responda 1 y avisamos a la guardia.
call_me_now_citizen = Tel. { $number }. Pedimos a la guardia que le llame. Escriba cuándo le va bien o si no es seguro llamarle. ¿Urgente? Responda 1.
call_me_later_citizen = Tel. { $number }. Abre: { $next }. Pedimos a la oficina que le llame entonces. Escriba cuándo le va bien o si no es seguro llamarle. ¿Urgente, no puede esperar? Responda 1.
human_now_citizen = Tel. { $number }. Pedimos a una persona de guardia que le escriba o le llame. ¿Urgente? Responda 1.
human_later_citizen = Tel. { $number }. Abre: { $next }. Pedimos a una persona que le escriba o le llame entonces. ¿Urgente, no puede esperar? Responda 1.
apply_citizen = Tel. { $number } si quiere ayuda para hacer la solicitud. { $office }. ¿Urgente? Responda 1 y avisamos a la guardia.
apply_digital_citizen = Con BankID: { $link }
apply_place_citizen = En papel: { $desk }.
call_me_at_citizen = Tel. { $number }. Llamada: { $next }. Pedimos a la guardia que le llame entonces. ¿Urgente, no puede esperar? Responda 1.
missed_citizen = Tel. { $number }. De nuevo: { $next }. Le hemos llamado ahora y nadie contestó. No pierde su turno. Escriba cuándo le va bien.
meeting_citizen = Tel. { $number }. Plazo: { $until }. Pedimos a la oficina que le escriba antes sobre una cita. Escriba cuándo puede y en qué idioma. ¿Urgente? Responda 1.
status_citizen = Tel. { $number }. Plazo: { $until }. Respuesta automática, no vemos su caso. Pedimos a la oficina que le conteste antes. ¿Urgente? Responda 1.
complaint_citizen = Tel. { $number }. Plazo: { $until }, para la oficina. Envíele la queja en tres semanas desde la decisión. Al final decide Statsforvalteren. ¿Urgente? Responda 1.
wish_noted_citizen = Tel. { $number }. Plazo: { $until }. Anotado. Pedimos a la oficina que le conteste antes. ¿Urgente? Responda 1.
grid_citizen = Tel. { $number }. ¿Nadie tiene luz? Llame a su compañía eléctrica. ¿Urgente por salud o dinero? Responda 1. Si una vida está en peligro, llame al 113.
useful_citizen = Respuesta automática. Tel. { $number }. { $office }. Llame si quiere hablar. Si es urgente hoy o esta noche, responda 1 y avisamos a la guardia.
private_citizen = No envíe aquí su número personal (fødselsnummer).
