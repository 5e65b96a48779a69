import { pairs } from './text.ts'

/** How it goes at work, told by the worker. */
export const JOB_WORKER = pairs(`
  Bonne semaine. Avec {task}, cela commence à venir.
  A good week. With {task}, it is beginning to come.
  {first} connaît maintenant les trois postes et demande à apprendre le suivant.
  {first} knows all three stations now and asks to learn the next.
  Retard de dix minutes {day}, prévenu à temps. Le bus de {early} est supprimé, nous cherchons un covoiturage.
  Ten minutes late on {day}, told in time. The {early} bus is cancelled, we look for a lift.
  Bonne entente avec l’équipe. {first} mange avec les collègues à midi.
  Good relations with the team. {first} eats with the colleagues at noon.
  La fiche de paie est claire, sauf la prime. À demander au bureau.
  The pay slip is clear, except for the bonus. To be asked at the office.
  {first} a osé demander de l’aide. La consigne écrite sert chaque jour.
  {first} dared to ask for help. The written instruction is used every day.
  Envie de garder les mêmes heures encore quelques mois.
  Wishes to keep the same hours a few more months.
  Plus difficile quand il faut aller vite : {task}.
  Harder when it has to go fast: {task}.
  Un malentendu avec un collègue {day}, réglé le jour même. {first} raconte comment.
  A misunderstanding with a colleague on {day}, settled the same day. {first} tells how.
  L’horaire de la semaine prochaine est arrivé tard. {first} ose le dire au responsable.
  Next week’s roster came late. {first} dares to say so to the manager.
  Première fois sans aide pour {task}. « Personne n’est venu vérifier. »
  First time alone with {task}. “Nobody came to check.”
  Beaucoup de monde ces jours-ci. {first} garde le cap et le dit avec le sourire.
  Very busy these days. {first} copes, and says so with a smile.
  Nous relisons la fiche des tâches. Deux lignes ne servent plus, on les barre.
  We reread the task sheet. Two lines are no longer needed, we cross them out.
  {first} hésite à demander un congé. Nous préparons la phrase ensemble.
  {first} hesitates to ask for a day off. We prepare the sentence together.
  Le réveil de {early} passe mieux depuis que les affaires sont prêtes la veille.
  The {early} alarm is easier now that everything is ready the evening before.
  {first} a montré {task} à une nouvelle personne. Fierté visible.
  {first} showed {task} to a newcomer. Visibly proud.
  Question sur la fin du contrat. Nous notons la date et qui décide.
  A question about the end of the contract. We note the date and who decides.
  Journée compliquée {day} : deux absents, beaucoup de commandes. {first} a tenu.
  A difficult {day}: two people missing, many orders. {first} held on.
  Les chaussures fournies sont trop petites, {first} n’ose pas le dire. Nous écrivons un message.
  The shoes provided are too small and {first} does not dare to say so. We write a message.
  Trajet à vélo quand il fait sec, bus sinon. Cela marche.
  By bike when it is dry, by bus otherwise. It works.
  {first} aimerait plus d’heures, mais pas le samedi.
  {first} would like more hours, but not on Saturdays.
  Rien de spécial, et c’est une bonne nouvelle.
  Nothing special, and that is good news.
`)

export const JOB_WORKER_AGREED = pairs(`
  Convenu : le dire à l’équipe {day}.
  Agreed: to tell the team on {day}.
  Je repasse {day}.
  I come by on {day}.
  On garde le même objectif.
  We keep the same goal.
  Prochain appel {day} à {hour}.
  Next call on {day} at {hour}.
  {first} note les questions dans le carnet d’ici là.
  {first} writes the questions in the notebook until then.
  Rien à changer pour l’instant.
  Nothing to change for now.
  {first} veut essayer sans moi cette fois.
  {first} wants to try without me this time.
  Nous en parlerons à trois à la prochaine visite.
  We take it up, the three of us, at the next visit.
`)

/** How it goes, told by the employer. */
export const JOB_EMPLOYER = pairs(`
  {contact} : travail soigné, ponctualité parfaite. Voudrait plus d’initiative en fin de service.
  {contact}: careful work, always on time. Would like more initiative at the end of the shift.
  {contact} montre les tâches une par une, cela marche. N’a pas besoin de nous avant deux semaines.
  {contact} shows the tasks one by one, it works. Does not need us for two weeks.
  Le planning du mois est connu : deux samedis, à préparer avec {first}.
  The month’s roster is known: two Saturdays, to be prepared with {first}.
  Le rythme monte sur {task}. Le reste viendra.
  The pace is picking up on {task}. The rest will come.
  {contact} apprécie les questions de {first} : « au moins, je sais où on en est ».
  {contact} likes {first}’s questions: “at least I know where we stand”.
  Deux erreurs sur {task}, sans gravité. {contact} préfère une feuille avec des photos.
  Two mistakes on {task}, nothing serious. {contact} prefers a sheet with photos.
  {contact} pense à prolonger, la décision se prend au siège.
  {contact} thinks of renewing, the decision is taken at head office.
  Nouveau chef d’équipe depuis {day}. Présentation faite, les consignes sont transmises.
  A new team leader since {day}. Introduced, the instructions are passed on.
  {contact} n’a rien à signaler et le dit avec plaisir.
  {contact} has nothing to report, and says so gladly.
  Un retard non prévenu. {contact} en a parlé tout de suite avec {first}, c’est réglé.
  Late once without a word. {contact} talked to {first} at once, it is settled.
  {contact} demande comment dire les choses sans blesser. Nous trouvons deux phrases.
  {contact} asks how to say things without hurting. We find two sentences.
  L’équipe a pris l’habitude de travailler avec {first} : on lui garde sa place à la pause.
  The team is used to working with {first}: they keep a seat at the break.
  {contact} manque de temps pour expliquer. Un collègue prend {task} en charge.
  {contact} lacks time to explain. A colleague takes charge of {task}.
  Commandes en hausse : {contact} proposerait quelques heures de plus.
  Orders are up: {contact} would offer a few more hours.
  {contact} a rangé le poste pour que tout soit à portée de main. Moins d’allers et retours.
  {contact} rearranged the station so that everything is at hand. Less walking to and fro.
  Semaine difficile pour l’entreprise, deux départs. {contact} tient à garder {first}.
  A hard week for the company, two people left. {contact} wants to keep {first}.
  {contact} voit des progrès, surtout pour finir ce qui est commencé.
  {contact} sees progress, above all in finishing what is begun.
`)

export const JOB_EMPLOYER_AGREED = pairs(`
  En cas de souci, un appel, sans attendre.
  In case of trouble, a call, without waiting.
  Visite convenue {day} à {hour}.
  Visit agreed for {day} at {hour}.
  Je transmets à {first} aujourd’hui.
  I tell {first} today.
  Prochain point dans six semaines.
  Next talk in six weeks.
  Convenu : une consigne à la fois.
  Agreed: one instruction at a time.
  Rien d’autre pour l’instant.
  Nothing else for now.
  Nous faisons le bilan à trois avant la fin du mois.
  We review it, the three of us, before the end of the month.
`)

/** At the workplace with both. */
export const JOB_BOTH = pairs(`
  Entretien à trois. Chacun dit ce qui va, puis ce qui coince : {task}, aux heures de pointe.
  Three-way talk. Each says what goes well, then what does not: {task}, at busy times.
  Visite du poste. La fiche est affichée, les gestes sont sûrs.
  At the workplace. The sheet is on the wall, the movements are safe.
  Bilan du mois : l’objectif de ponctualité est atteint, nous passons à l’autonomie.
  Review of the month: the goal on punctuality is reached, we move on to autonomy.
  Observation de la prise de poste. Une consigne à la fois, et tout va.
  Watched the start of the shift. One instruction at a time, and all is well.
  {contact} félicite {first} devant l’équipe. Nous parlons de la suite du contrat.
  {contact} praises {first} in front of the team. We talk about what comes after the contract.
  Une heure sur {task}. {first} explique, {contact} complète, je me tais.
  An hour on {task}. {first} explains, {contact} adds, I keep quiet.
  Mise au point sur les pauses : dix minutes à heure fixe, notées sur le planning.
  The breaks are cleared up: ten minutes at a set time, written on the roster.
  Les deux voient la même chose : la qualité est là, la vitesse vient.
  Both see the same: the quality is there, the speed is coming.
  {first} demande à apprendre un autre poste. {contact} propose de commencer {day}.
  {first} asks to learn another station. {contact} suggests starting on {day}.
  Nous relisons les objectifs. Un est atteint, un est à reformuler, un reste.
  We reread the goals. One is reached, one needs new words, one stays.
  Tour de l’atelier avec {first}, qui présente chaque machine.
  A tour of the workshop with {first}, who presents each machine.
  Discussion franche sur le planning. {contact} affichera les horaires le jeudi.
  A frank talk about the roster. {contact} will put up the hours on Thursdays.
  Visite courte : {first} n’a plus besoin de la fiche pour {task}.
  A short visit: {first} no longer needs the sheet for {task}.
  {contact} trouve {first} plus à l’aise avec les gens. {first} rougit, puis confirme.
  {contact} finds {first} more at ease with people. {first} blushes, then agrees.
`)

export const JOB_BOTH_AGREED = pairs(`
  Convenu : on refait le point dans un mois.
  Agreed: we look at it again in a month.
  Chacun a une chose à faire, notée sur la même feuille.
  Each has one thing to do, on the same sheet.
  {first} prépare le matériel la veille.
  {first} prepares the material the evening before.
  Dix minutes de retour prévues chaque {day}.
  Ten minutes of feedback every {day}.
  Prochaine visite {day}, à la prise de poste.
  Next visit on {day}, at the start of the shift.
  Tout le monde est d’accord pour espacer mes visites.
  Everybody agrees that I come less often.
`)

/** In the days of a work trial. */
export const TRIAL = pairs(`
  Essai : {contact} a fait le tour des lieux avec {first}, puis {task} l’après-midi.
  Trial: {contact} showed {first} around, then {task} in the afternoon.
  Visite d’essai. {first} pose des questions, {contact} trouve que c’est bon signe.
  Trial visit. {first} asks questions, {contact} thinks that is a good sign.
  Passage pendant l’essai : une fiche suffit pour {task}, sans rappel.
  Called in during the trial: a sheet is enough for {task}, without a reminder.
  Petit bilan d’essai à trois : gestes acquis, vitesse à travailler.
  A short review of the trial, the three of us: movements learnt, speed to work on.
  {contact} a confié {task} dès le deuxième jour. {first} rentre avec l’envie de revenir.
  {contact} handed over {task} on the second day. {first} goes home wanting to come back.
  Essai calme. {first} préfère les matinées, {contact} en tiendra compte.
  A quiet trial. {first} prefers mornings, {contact} will bear it in mind.
`)

/** With those who work beside the person. */
export const TEAM = pairs(`
  Avec l’équipe, sans {first} et avec son accord : qui montre quoi, et comment on dit quand ce n’est pas bon.
  With the team, without {first} and as agreed with {first}: who shows what, and how to say that it is not right.
  Vingt minutes avec l’équipe du matin. Chacun connaît maintenant mon numéro et sait quand l’utiliser.
  Twenty minutes with the morning team. Everybody has my number now and knows when to use it.
`)

/** Training a tutor. */
export const TUTOR = pairs(`
  Une heure avec {tutor} : découper {task} en cinq étapes, une photo par étape.
  An hour with {tutor}: {task} cut into five steps, a photo for each.
  {tutor} a moins de temps ce mois-ci. Nous choisissons deux moments courts par semaine.
  {tutor} has less time this month. We choose two short moments a week.
  {tutor} essaie de laisser faire avant de corriger. Pas facile, mais utile.
  {tutor} tries to wait before correcting. Not easy, but useful.
`)
