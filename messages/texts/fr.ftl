### French. The situations of the keys are described in nb.ftl. At most three SMS each.
### No speaker may have signed these: docs/languages.md tells the state, REVIEWS.toml who has read what.

alerting_citizen = Nous alertons la garde. Téléphone : { $number }. Vous pouvez écrire plus ici. Si une vie est en danger, appelez le 113.
alerting_life_citizen = Si une vie est en danger, appelez le 113 maintenant. Police : 112. Médecin : 116 117. Parler : 116 123. Ou le { $number }. Nous alertons la garde. Pas d'appel possible ? Écrivez ici.
alerting_child_citizen = Gratuit : 116 111. Ou { $second }, { $number }. En danger, appelez le 112 ou 113. Nous alertons la garde. Vous pouvez écrire plus ici.
alerting_neutral_citizen = En danger, appelez le 112 ou 113. Médecin : 116 117. Parler : 116 123. Ou le { $number }. Nous alertons la garde.
safe_citizen = Peut-on vous appeler sans danger ? Oui : répondez 2, non : 3. Envoyez BIBLIOTHÈQUE et nous ne répondons pas.
asked_citizen = Téléphone : { $number }. Est-ce urgent aujourd'hui ou cette nuit ? Répondez 1. Cela peut attendre ? Répondez 2. Si une vie est en danger, appelez le 113.
not_urgent_citizen = Merci de la réponse. Téléphone : { $number }. Si c'est urgent malgré tout, répondez 1.
noted_citizen = Message bien reçu. Téléphone : { $number }. Nous essayons toujours de joindre la garde. Si une vie est en danger, appelez le 113.
danger_citizen = Si une vie est en danger, appelez le 113 maintenant. Police : 112. Médecin : 116 117. Parler : 116 123. Ou le { $number }. Nous alertons encore la garde.
waiting_citizen = Appelez le { $number } si vous pouvez. La garde est alertée mais n'a pas encore répondu. Nous continuons. Si une vie est en danger, appelez le 113.
unreached_citizen = Appelez le { $number } si vous pouvez. Nous n'avons pas encore joint la garde. Nous continuons d'essayer. Si une vie est en danger, appelez le 113.
fallback_citizen = Appelez le { $number } maintenant. Nous avons essayé toutes les personnes de garde. Personne n'a répondu. Nous continuons. Médecin (legevakt) : 116 117. Si une vie est en danger, appelez le 113.
still_citizen = Appelez le { $number } si vous pouvez. Personne n'a encore répondu. Nous continuons d'essayer. Médecin (legevakt) : 116 117. Si une vie est en danger, appelez le 113.
taken_citizen = Téléphone : { $number }. { $name } ({ $office }) a votre dossier et vous écrit ou vous appelle. Répondez ici.
lost_citizen = Appelez le { $number } si vous pouvez. La personne qui avait votre dossier ne répond pas. Nous en alertons d'autres. Si une vie est en danger, appelez le 113.
released_citizen = Appelez le { $number } si vous pouvez. La personne qui avait votre dossier ne peut plus le garder. Nous en alertons d'autres. Si une vie est en danger, appelez le 113.
closed_citizen = La conversation est terminée. Téléphone : { $number }. Si c'est de nouveau urgent, répondez 1.
followup_citizen = Tél. { $number } si c'est de nouveau urgent. Avez-vous reçu l'aide nécessaire ? Répondez 2 pour oui, 3 pour non.
stopped_citizen = Nous ne vous écrivons plus. Téléphone : { $number }. Si c'est urgent, appelez ou écrivez ici. Envoyez START pour recevoir de nouveau des SMS.
stopped_in_case_citizen = Nous ne vous écrivons plus. Téléphone : { $number }. La garde saura que vous ne voulez pas de SMS et peut vous appeler. Envoyez START pour recevoir de nouveau des SMS.
started_citizen = Nous pouvons vous écrire de nouveau. Tél. { $number }. Si c'est urgent, répondez 1.
open_citizen =
    Tél. { $number }. Ouvert jusqu'à : { $until }. { $office }. Venez sans rendez-vous. Ce numéro : { $who ->
        [duty] téléphone de garde
        [general] le bureau
        [after_hours_partner] service hors horaires
        [national] ligne nationale
       *[ward] médecin, legevakt
    }. Urgent ? Répondez 1.
vestibule_call_citizen =
    Tél. { $number }. Entrée jusqu'à : { $until }. Appelez devant la porte. { $office } : sans personnel. Ce numéro : { $who ->
        [duty] téléphone de garde
        [general] le bureau
        [after_hours_partner] service hors horaires
        [national] ligne nationale
       *[ward] médecin, legevakt
    }. Urgent ? Répondez 1.
vestibule_bell_citizen =
    Tél. { $number }. Entrée jusqu'à : { $until }. Appelez ou sonnez. { $office } : sans personnel. Ce numéro : { $who ->
        [duty] téléphone de garde
        [general] le bureau
        [after_hours_partner] service hors horaires
        [national] ligne nationale
       *[ward] médecin, legevakt
    }. Urgent ? Répondez 1.
vestibule_citizen =
    Tél. { $number }. Entrée jusqu'à : { $until }. { $office } : sans personnel. Ce numéro : { $who ->
        [duty] téléphone de garde
        [general] le bureau
        [after_hours_partner] service hors horaires
        [national] ligne nationale
       *[ward] médecin, legevakt
    }. Urgent ? Répondez 1.
appointment_citizen =
    Tél. { $number }. Jusqu'à : { $until }. { $office } : maintenant sur rendez-vous seulement. Ce numéro : { $who ->
        [duty] téléphone de garde
        [general] le bureau
        [after_hours_partner] service hors horaires
        [national] ligne nationale
       *[ward] médecin, legevakt
    }. Urgent ? Répondez 1.
proxy_citizen =
    Tél. { $number }. Ouvert jusqu'à : { $until }. { $office } : ici on peut vous aider pour la demande. Ce numéro : { $who ->
        [duty] téléphone de garde
        [general] le bureau
        [after_hours_partner] service hors horaires
        [national] ligne nationale
       *[ward] médecin, legevakt
    }. Urgent ? Répondez 1.
shut_citizen =
    Tél. { $number }. Ouverture : { $next }. { $office } : fermé maintenant. Ce numéro : { $who ->
        [duty] téléphone de garde
        [general] le bureau
        [after_hours_partner] service hors horaires
        [national] ligne nationale
       *[ward] médecin, legevakt
    }. Urgent ? Répondez 1 et nous alertons la garde.
shut_unknown_citizen =
    Tél. { $number }. { $office } : fermé maintenant. Nous ne savons pas quand il ouvre. Ce numéro : { $who ->
        [duty] téléphone de garde
        [general] le bureau
        [after_hours_partner] service hors horaires
        [national] ligne nationale
       *[ward] médecin, legevakt
    }. Urgent ? Répondez 1 et nous alertons la garde.
by_appointment_citizen =
    Tél. { $number }. { $office } reçoit sur rendez-vous. Ce numéro : { $who ->
        [duty] téléphone de garde
        [general] le bureau
        [after_hours_partner] service hors horaires
        [national] ligne nationale
       *[ward] médecin, legevakt
    }. Urgent ? Répondez 1 et nous alertons la garde.
no_door_citizen =
    Tél. { $number }. { $office } : pas d'accueil sur place, seulement le téléphone. Ce numéro : { $who ->
        [duty] téléphone de garde
        [general] le bureau
        [after_hours_partner] service hors horaires
        [national] ligne nationale
       *[ward] médecin, legevakt
    }. Urgent ? Répondez 1 et nous alertons la garde.
unconfirmed_citizen =
    Tél. { $number }. { $office } : les horaires ne sont pas confirmés. Ce numéro : { $who ->
        [duty] téléphone de garde
        [general] le bureau
        [after_hours_partner] service hors horaires
        [national] ligne nationale
       *[ward] médecin, legevakt
    }. Urgent ? Répondez 1 et nous alertons la garde.
interim_citizen =
    Tél. { $number }. Fermé jusqu'à : { $until } inclus. { $office }. Allez ici : { $name }. Ce numéro : { $who ->
        [duty] téléphone de garde
        [general] le bureau
        [after_hours_partner] service hors horaires
        [national] ligne nationale
       *[ward] médecin, legevakt
    }. Urgent ? Répondez 1.
next_door_citizen = De nouveau ouvert à tous : { $next }. { $office }.
phone_later_citizen =
    Tél. { $number }, à partir de : { $next }. Ce numéro : { $who ->
        [duty] téléphone de garde
        [general] le bureau
        [after_hours_partner] service hors horaires
        [national] ligne nationale
       *[ward] médecin, legevakt
    }.
cut_off_citizen = Déposez la demande urgente avant : { $until }.
moved_citizen = Appelez le { $number } si vous pouvez. Nous alertons { $office }. Si une vie est en danger, appelez le 113.
where_citizen = Tél. { $number }. Urgent ? Répondez 1. Où êtes-vous maintenant ? Écrivez le nom de la commune.
meant_place_citizen = Tél. { $number } si c'est urgent. Voulez-vous dire { $place } ? Si oui, répondez 2, ou écrivez le nom de la commune.
which_place_citizen = Tél. { $number } si c'est urgent. Où êtes-vous maintenant ? Répondez par un nombre. { $choices }
elsewhere_citizen = Tél. { $number }. { $place } a un autre bureau, et c'est lui qui doit aider là-bas. Urgent ? Répondez 1 et nous alertons la garde d'ici.
place_unknown_citizen = Tél. { $number }. Ce n'est pas grave. Écrivez le nom d'un lieu proche ou demandez à { $office }. Urgent ? Répondez 1 et nous alertons la garde.
call_me_now_citizen = Tél. { $number }. Nous demandons à la garde de vous appeler. Écrivez quand, ou si appeler n'est pas sûr. Urgent ? Répondez 1.
call_me_later_citizen = Tél. { $number }. Ouverture : { $next }. Nous demandons au bureau de vous appeler alors. Écrivez quand, ou si appeler n'est pas sûr. Urgent ? Répondez 1.
human_now_citizen = Tél. { $number }. Nous demandons à une personne de garde de vous écrire ou de vous appeler. Urgent ? Répondez 1.
human_later_citizen = Tél. { $number }. Ouverture : { $next }. Nous demandons à une personne de vous écrire ou appeler alors. Urgent ? Répondez 1.
apply_citizen = Tél. { $number } si vous voulez de l'aide pour la demande. { $office }. Urgent ? Répondez 1 et nous alertons la garde.
apply_digital_citizen = Avec BankID : { $link }
apply_place_citizen = Sur papier : { $desk }.
call_me_at_citizen = Tél. { $number }. Appel : { $next }. Nous demandons à la garde de vous appeler alors. Urgent ? Répondez 1.
missed_citizen = Tél. { $number }. Nouvel essai : { $next }. Nous venons d'appeler, sans réponse. Vous gardez votre place. Écrivez quand cela vous convient.
meeting_citizen = Tél. { $number }. Délai : { $until }. Nous demandons au bureau de vous écrire avant pour un rendez-vous. Écrivez quand et en quelle langue. Urgent ? Répondez 1.
status_citizen = Tél. { $number }. Délai : { $until }. Réponse automatique, nous ne voyons pas votre dossier. Nous demandons au bureau de vous répondre avant. Urgent ? Répondez 1.
complaint_citizen = Tél. { $number }. Délai : { $until } : le bureau doit répondre. Envoyez le recours au bureau dans les trois semaines après la décision. Statsforvalteren décide à la fin. Urgent ? Répondez 1.
wish_noted_citizen = Tél. { $number }. Délai : { $until }. C'est noté. Nous demandons au bureau de vous répondre avant. Urgent ? Répondez 1.
grid_citizen = Tél. { $number }. Plus de courant chez personne ? Appelez votre réseau électrique. Urgent pour la santé ou l'argent ? Répondez 1. Si une vie est en danger, appelez le 113.
useful_citizen = Réponse automatique. Tél. { $number }. { $office }. Appelez pour parler. Si c'est urgent aujourd'hui ou cette nuit, répondez 1 et nous alertons la garde.
private_citizen = N'envoyez pas ici votre numéro personnel (fødselsnummer).
