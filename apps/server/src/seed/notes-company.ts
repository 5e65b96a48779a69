import { pairs } from './text.ts'

/** Speaking with a company about somebody who looks for a job. */
export const PROSPECT = pairs(`
  {company} : {contact} cherche du renfort pour {task}. D’accord pour une rencontre sans engagement.
  {company}: {contact} needs help with {task}. Agrees to a meeting without commitment.
  Présentation du service à {contact}. Intérêt réel, mais pas de poste avant le mois prochain.
  Service presented to {contact}. Real interest, but no job before next month.
  {contact} veut savoir qui intervient si cela se passe mal. Réponse : moi, sous 48 heures.
  {contact} wants to know who steps in if it goes wrong. Answer: I do, within 48 hours.
  Visite du poste : bruit moyen, station debout, équipe de {n}. Un essai est possible.
  The workplace: some noise, standing work, a team of {n}. A trial is possible.
  Profil présenté sans nom, avec l’accord de {first}. {contact} demande à voir.
  Profile presented without a name, as {first} agreed. {contact} asks to meet.
  {contact} a eu une mauvaise expérience il y a deux ans. Nous parlons de ce qui a manqué alors.
  {contact} had a bad experience two years ago. We talk about what was missing then.
  Poste déjà pourvu. {contact} garde nos coordonnées et parle d’un départ prochain.
  The job is taken. {contact} keeps our number and mentions somebody leaving soon.
  Courriel envoyé avec une page sur l’essai de dix jours. {contact} lit et rappelle.
  E-mail sent with a page about the ten-day trial. {contact} reads it and calls back.
  {contact} propose un horaire de matin, et {task} pour commencer.
  {contact} offers a morning shift, and {task} to begin with.
  Rappel convenu après l’inventaire. {contact} manque de temps, je fais court.
  A call agreed after the stocktaking. {contact} is in a hurry, I keep it short.
  Relance : la candidature est en haut de la pile, décision {day}.
  Reminder: the application is on top of the pile, decision on {day}.
  {contact} accepte une mise en situation d’une semaine, à condition d’être au clair sur l’assurance.
  {contact} accepts a week’s trial, provided the insurance is clear.
`)

/** Companies visited with nobody in mind. */
export const PROSPECT_ALONE = pairs(`
  Passage chez {company} sans candidat en tête. Besoin entendu : {task}, quelques heures par semaine.
  Called at {company} with nobody in mind. A need heard: {task}, a few hours a week.
  {contact} explique comment les nouveaux sont accueillis : une matinée avec un collègue, puis seuls.
  {contact} explains how newcomers are welcomed: one morning with a colleague, then alone.
  Prise de contact. {contact} connaît une autre entreprise qui travaille avec nous, et en parle bien.
  First contact. {contact} knows another company that works with us and speaks well of it.
  Pas de besoin pour l’instant. {contact} accepte un appel dans deux mois.
  No need for now. {contact} accepts a call in two months.
  Visite d’atelier. Une idée : confier {task} à une seule personne. À proposer par écrit.
  A tour of the workshop. An idea: give {task} to one person. To be proposed in writing.
  Remerciements après l’essai de l’an dernier. {contact} recommencerait, mais l’équipe est au complet.
  Thanks after last year’s trial. {contact} would do it again, but the team is complete.
  {contact} demande une aide pour les formulaires de prime. Envoyé, une page.
  {contact} asks for help with the subsidy forms. Sent, one page.
  Échange sur le recrutement : vingt CV reçus, aucun qui tienne deux mois. Notre suivi intéresse.
  We talk about hiring: twenty CVs, none that lasts two months. Our follow-up is of interest.
  {contact} pense à un tuteur déjà volontaire. C’est bon signe.
  {contact} has a tutor in mind who already volunteered. A good sign.
  Rendez-vous court entre deux livraisons. Retenir : préfère les messages le matin.
  A short meeting between two deliveries. To remember: prefers messages in the morning.
`)

/** A job fair, with the person. */
export const JOB_FAIR = pairs(`
  Salon de l’emploi à {town}. {first} parle à {n} entreprises, d’abord avec moi, puis sans moi.
  Job fair in {town}. {first} talks to {n} companies, first with me, then without.
  Matinée « un patron, une poignée de main ». {contact} garde le CV de {first}.
  “One boss, one handshake” morning. {contact} keeps {first}’s CV.
  Visite d’entreprise ouverte à tous, démonstration sur place ({task}). Questions de {first} bien reçues.
  Open company visit, shown on the spot ({task}). {first}’s questions are well received.
`)

/** Time without a person: the team, the partners, writing. */
export const DESK = pairs(`
  Réunion d’équipe : répartition des nouvelles demandes, congés, salle de réunion.
  Team meeting: new requests shared out, leave, the meeting room.
  Échange de pratiques sur les entretiens à trois. Retenu : commencer par la personne.
  We compare how we hold three-way talks. Kept: begin with the person.
  Mise au net des notes de la semaine et préparation des visites.
  The week’s notes written up, visits prepared.
  Relecture des chiffres du trimestre avant l’envoi au financeur.
  The quarter’s figures reread before they go to the funder.
  Réunion d’équipe : deux situations discutées sans nom, un conseil à suivre.
  Team meeting: two situations discussed without names, one piece of advice to follow.
  Préparation de l’atelier du mois : salle, invitations, exercices.
  This month’s workshop prepared: room, invitations, exercises.
  Classement des attestations et des conventions signées.
  Certificates and signed agreements filed.
`)

export const NETWORK = pairs(`
  Rencontre avec la mission régionale : qui fait quoi, et comment nous nous passons le relais.
  Meeting with the regional mission: who does what, and how we hand over.
  Table ronde des partenaires à {town}. Trois entreprises présentes, deux cartes échangées.
  Partners’ round table in {town}. Three companies there, two cards exchanged.
  Point avec le service public de l’emploi sur les délais de réponse.
  A talk with the employment service about answering times.
  Visite du nouveau centre de formation, en particulier l’atelier cuisine.
  Visit to the new training centre, the kitchen workshop above all.
  Réunion avec le service social communal : la procédure d’adressage tient sur une page.
  Meeting with the town’s social service: the referral procedure fits on one page.
`)

/** For one person, with partners and family. */
export const PARTNER = pairs(`
  Le service public de l’emploi confirme la date de la formation.
  The employment service confirms the date of the course.
  Coordination avec la mission régionale : nous gardons la recherche, eux le permis.
  Coordination with the regional mission: we keep the search, they keep the driving licence.
  Le service social confirme l’abonnement de bus pour six mois.
  The social service confirms the bus pass for six months.
  Échange avec la formatrice : {first} participe, parle peu, finit ses exercices.
  A talk with the trainer: {first} takes part, says little, finishes the exercises.
  Point avec la crèche : place possible en début de mois, dossier complet.
  A talk with the nursery: a place is possible early next month, the file is complete.
  Le conseiller transmet l’attestation qui manquait.
  The adviser sends the certificate that was missing.
  Convenu avec le partenaire : une seule personne appelle l’entreprise, et c’est moi.
  Agreed with the partner: one person only calls the company, and that is me.
  L’auto-école propose deux créneaux. {first} choisira.
  The driving school offers two time slots. {first} will choose.
`)

export const FAMILY = pairs(`
  Appel de la mère de {first}, avec son accord : l’horaire du matin est tenable.
  A call from {first}’s mother, as agreed: the morning hours can be kept.
  Le frère de {first} peut conduire {day}. Après, il faudra le bus.
  {first}’s brother can drive on {day}. After that, it will be the bus.
  À la maison, tout le monde est prévenu du nouvel horaire.
  At home everybody knows about the new hours.
  La voisine garde la petite jusqu’à {hour}. Solution provisoire, mais solide.
  The neighbour looks after the little one until {hour}. Temporary, but solid.
`)
