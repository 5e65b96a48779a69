import { pairs } from './text.ts'

/** The first talks: who somebody is, and what they want. */
export const INTAKE = pairs(`
  Premier entretien. {first} raconte son parcours : {n} emplois, le plus long dans un magasin de quartier.
  First talk. {first} tells about {n} jobs, the longest one in a corner shop.
  Entretien d’accueil. Le projet est clair : travailler près de {town}, plutôt le matin.
  Welcome talk. The wish is clear: work close to {town}, mornings rather than evenings.
  Nous faisons la liste de ce que {first} sait faire sans aide. La feuille se remplit plus vite que prévu.
  We list what {first} can do without help. The page fills faster than expected.
  Parcours repris année par année. Deux formations oubliées reviennent, l’attestation est à retrouver.
  We go through the years one by one. Two forgotten courses come back, the certificate is to be found.
  Présentation du service et de nos règles. {first} choisit qui peut lire son dossier.
  We present the service and our rules. {first} chooses who may read the file.
  Ce qui compte pour {first} : un horaire qui ne change pas chaque semaine, et une équipe calme.
  What matters to {first}: hours that do not change every week, and a quiet team.
  Discussion sur les métiers. Oui : {trade}. Non : la vente par téléphone.
  We talk about jobs. Yes: {trade}. No: selling by phone.
  Conditions pratiques : permis en cours, vélo, bus toutes les trente minutes. Rayon possible : {n}0 minutes.
  Practical conditions: driving lessons under way, a bike, a bus every thirty minutes. Reach: {n}0 minutes.
  {first} vient avec sa sœur, qui reste dix minutes puis nous laisse. L’entretien devient plus libre.
  {first} comes with a sister, who stays ten minutes and then leaves us. The talk becomes freer.
  Bilan des gestes professionnels à partir de photos de postes. Trois cartes retenues, dont {trade}.
  We look at skills with photos of workplaces. Three cards kept, {trade} among them.
  Nous parlons du dernier emploi et de ce qui a manqué : quelqu’un à qui poser les questions.
  We talk about the last job and what was missing: somebody to ask.
  Lecture du plan d’accompagnement, phrase par phrase. Une phrase réécrite avec les mots de {first}.
  We read the coaching plan sentence by sentence. One is rewritten in {first}’s words.
`)

export const INTAKE_AGREED = pairs(`
  Convenu : apporter les anciens contrats {day}.
  Agreed: to bring the old contracts on {day}.
  Prochain rendez-vous {day} à {hour}, ici.
  Next meeting on {day} at {hour}, here.
  {first} veut réfléchir une semaine, et c’est bien ainsi.
  {first} wants a week to think, and that is fine.
  Nous signons ensemble la semaine prochaine.
  We sign together next week.
  Premier petit pas : ouvrir une boîte mail et noter le mot de passe.
  First small step: open a mailbox and write down the password.
  À vérifier de mon côté : les horaires de bus depuis {town}.
  For me to check: the buses from {town}.
  {first} repart avec le carnet et une seule chose à faire.
  {first} leaves with the notebook and a single thing to do.
`)

/** Looking for a job, with the person. */
export const SEARCH = pairs(`
  CV relu : nous retirons les deux plus vieux emplois et ajoutons le bénévolat.
  CV reread: we take out the two oldest jobs and add the volunteering.
  Simulation d’entretien. Les réponses sont claires, la question des horaires reste difficile.
  Practice interview. The answers are clear, the question about hours stays hard.
  Trajet essayé en bus avec le téléphone : {n}8 minutes, une correspondance. Possible dès {early}.
  Bus journey tried out with the phone: {n}8 minutes, one change. Possible from {early}.
  Trois offres lues ensemble. Une est trop loin, une demande le permis, la troisième part demain.
  Three adverts read together. One is too far, one asks for a licence, the third goes out tomorrow.
  {first} a appelé sans aide une entreprise vue {day}. On rappellera, et c’est déjà une réussite.
  {first} called a company seen on {day} without help. They will call back, and that is a success in itself.
  Nous préparons trois phrases pour se présenter. {first} les dit à voix haute, puis sans papier.
  We prepare three sentences of introduction. {first} says them aloud, then without the paper.
  Retour de l’entretien d’embauche : bonne impression, réponse attendue {day}.
  Back from a job interview: a good impression, the answer is due on {day}.
  Candidature refusée, poste pourvu en interne. Nous relisons ce qui a bien marché malgré tout.
  Application turned down, the job went to somebody inside. We go over what went well all the same.
  Lettre courte pour une offre en {trade}. {first} choisit la dernière phrase.
  A short letter for a job in {trade}. {first} chooses the last sentence.
  Nous regardons une vidéo du métier ({trade}). Deux surprises : le bruit et la station debout.
  We watch a film about the job ({trade}). Two surprises: the noise and the standing.
  Liste de dix entreprises à moins de {n}0 minutes. {first} en coche quatre.
  A list of ten companies within {n}0 minutes. {first} ticks four.
  Compte en ligne réouvert, alertes réglées sur {town} et alentours.
  Online account reopened, alerts set for {town} and around.
  Peu d’envie aujourd’hui. Nous gardons une seule démarche pour la semaine.
  Not much drive today. We keep a single step for the week.
  {first} a déposé deux CV en mains propres. Un patron a gardé le numéro.
  {first} handed in two CVs. One owner kept the number.
  Point sur les horaires possibles : pas avant 9 h les jours d’école.
  Possible hours: not before 9:00 on school days.
  Nous comparons deux propositions avec une feuille en deux colonnes : ce que je gagne, ce que je perds.
  We compare two offers on a page with two columns: what I gain, what I lose.
  Questions sur le contrat d’intérim. Un schéma sur la feuille et tout devient plus simple.
  Questions about agency contracts. A drawing on the page and it all becomes simpler.
  {first} a suivi la visite d’entreprise de {day} et a posé deux questions au chef d’atelier.
  {first} joined the company visit on {day} and asked the foreman two questions.
  Téléphone muet depuis l’envoi des candidatures. Nous préparons une relance polie.
  No call since the applications. We prepare a polite reminder.
  {first} a retrouvé une ancienne collègue qui parle d’une place en {trade}.
  {first} met a former colleague who mentions an opening in {trade}.
  Atelier « mes qualités » repris à deux : ponctualité, patience, mémoire des gestes.
  The “what I am good at” workshop again, just us: punctual, patient, remembers how things are done.
  La garde des enfants est réglée le matin. Il reste le mercredi après-midi.
  Childcare is settled in the mornings. Wednesday afternoons are left.
  Repérage du quartier industriel à vélo : trois enseignes notées, un arrêt de bus à deux minutes.
  We scout the industrial estate by bike: three signs noted, a bus stop two minutes away.
  Appel préparé puis passé ensemble, haut-parleur ouvert. L’entreprise propose {day}.
  Call prepared and then made together on speaker. The company offers {day}.
`)

export const SEARCH_AGREED = pairs(`
  Convenu : deux candidatures avant {day}.
  Agreed: two applications before {day}.
  Je relance l’entreprise {day}.
  I remind the company on {day}.
  {first} m’envoie un message après l’appel.
  {first} sends me a message after the call.
  On se revoit {day} à {hour}.
  We meet again on {day} at {hour}.
  À la maison : relire la lettre une fois, pas plus.
  At home: read the letter once more, not twice.
  Prochaine étape : un essai de quelques jours, si possible en {trade}.
  Next step: a few days’ trial, in {trade} if possible.
  {first} demande l’horaire exact et le nom de la personne à voir.
  {first} asks for the exact time and whom to see.
  Nous gardons ce rythme.
  We keep this rhythm.
  Je prépare une feuille de route d’une page.
  I prepare a one-page road map.
  La suite dépend de la réponse de {day}.
  What follows depends on the answer on {day}.
`)

/** A call or a few written words while looking. */
export const SEARCH_SHORT = pairs(`
  {first} confirme le rendez-vous de {day}.
  {first} confirms the meeting on {day}.
  Message envoyé avec l’adresse et l’heure, réponse : « bien reçu, merci ».
  Message sent with the address and the time, answer: “got it, thanks”.
  Encouragement avant l’entretien d’embauche. {first} a préparé ses affaires la veille.
  A word before the job interview. {first} had everything ready the evening before.
  L’entretien s’est bien passé. « Ils ont ri à ma blague. »
  The interview went well. “They laughed at my joke.”
  Nouvelle offre transmise par message : {trade}, à {n} arrêts de bus.
  New advert sent by message: {trade}, {n} bus stops away.
  {first} demande si l’abonnement de bus est remboursé. Oui, avec le ticket.
  {first} asks whether the bus pass is paid back. Yes, with the ticket.
  Pas de réponse hier, rappel ce matin : tout va, le téléphone était déchargé.
  No answer yesterday, called this morning: all is well, the phone was flat.
  {first} a reçu le mail de l’entreprise et le lit avec moi au téléphone.
  {first} got the company’s e-mail and reads it with me on the phone.
  Rappel de l’heure de demain, et du nom de la responsable.
  Reminder of tomorrow’s time and of the manager’s name.
  {first} renonce à l’offre de nuit, après en avoir parlé à la maison.
  {first} gives up the night job after talking it over at home.
  Petit mot de {first} : l’essai est accepté.
  A short message from {first}: the trial is accepted.
`)

/** What is done together outside. */
export const OUTSIDE = pairs(`
  Dossier d’abonnement de bus rempli et déposé au guichet.
  Bus pass form filled in and handed over at the counter.
  Accompagnement au service logement : demande enregistrée, copie pour {first}.
  Went together to the housing office: request registered, a copy for {first}.
  Inscription au permis théorique, date fixée. {first} a payé une première partie.
  Signed up for the driving theory test, date set. {first} has paid a first part.
  Trajet essayé ensemble un jour de pluie : on arrive, et même en avance.
  The journey tried out together on a rainy day: we get there, early even.
  Visite du centre de formation. {first} pose les questions, j’écoute.
  Visit to the training centre. {first} asks the questions, I listen.
`)

/** Papers, at the office. */
export const PAPERS = pairs(`
  Le tas de courrier est trié : trois lettres à garder, une réponse à faire, le reste au papier.
  The pile of mail is sorted: three letters to keep, one to answer, the rest is waste paper.
  Déclaration d’heures remplie ensemble. {first} saura la faire sans aide le mois prochain.
  Hours form filled in together. {first} will manage alone next month.
  Nous cherchons l’attestation de formation. Trouvée dans une boîte, scannée, rangée.
  We look for the training certificate. Found in a box, scanned, filed.
  Lettre à la crèche relue et envoyée depuis le bureau.
  Letter to the nursery reread and sent from the office.
`)

/** Papers of somebody who works. */
export const PAPERS_JOB = pairs(`
  Bulletin de paie lu ligne par ligne. {first} saura le lire sans aide la prochaine fois.
  Pay slip read line by line. {first} will read the next one alone.
  Avenant relu avant signature. Deux questions notées pour l’entreprise.
  Amendment reread before signing. Two questions noted for the company.
  Compte bancaire pour le salaire, carte demandée.
  Bank account for the wages, card asked for.
  Demande de congé remplie ensemble, dates choisies par {first}.
  Leave form filled in together, dates chosen by {first}.
  Heures du mois comptées sur le carnet : elles tombent juste.
  Hours of the month counted in the notebook: they come out right.
`)
