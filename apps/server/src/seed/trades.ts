import { pairs, type Text, type Texts } from './text.ts'

/** A job as people name it, the line of work that it belongs to, and what is done in it. */
export type Trade = { readonly title: Text; readonly field: Text; readonly tasks: Texts }

function trade(title: Text, field: Text, tasks: string): Trade {
  return { title, field, tasks: pairs(tasks) }
}

export const TRADES = {
  bakery: trade(
    { fr: 'Aide en boulangerie', en: 'Bakery help' },
    { fr: 'boulangerie', en: 'baking' },
    `la cuisson du matin
     the morning bake
     la mise en vitrine
     filling the display
     le nettoyage du fournil
     cleaning the bakehouse`,
  ),
  laundry: trade(
    { fr: 'Aide en blanchisserie', en: 'Laundry help' },
    { fr: 'blanchisserie', en: 'laundry work' },
    `le tri du linge
     sorting the linen
     le pliage des draps
     folding the sheets
     la calandre
     the rolling iron
     la préparation des chariots
     making up the trolleys`,
  ),
  careHome: trade(
    { fr: 'Aide logistique', en: 'Logistics help' },
    { fr: 'maison de repos', en: 'rest-home work' },
    `le service des repas
     serving the meals
     la réfection des lits
     making the beds
     le chariot de linge
     the linen trolley
     la vaisselle du soir
     the evening dishes`,
  ),
  cleaning: trade(
    { fr: 'Entretien de bureaux', en: 'Office cleaning' },
    { fr: 'nettoyage', en: 'cleaning' },
    `les bureaux du deuxième étage
     the second-floor offices
     l’autolaveuse
     the floor machine
     les vitres du hall
     the windows of the hall
     le local des produits
     the product store`,
  ),
  kitchen: trade(
    { fr: 'Aide en cuisine', en: 'Kitchen help' },
    { fr: 'cuisine', en: 'kitchen work' },
    `la découpe des légumes
     cutting vegetables
     la plonge
     washing up
     le service de midi
     the midday service
     la plage de froid
     the cold section`,
  ),
  restaurant: trade(
    { fr: 'Aide en salle et plonge', en: 'Restaurant and dishes help' },
    { fr: 'restauration', en: 'restaurant work' },
    `le coup de feu de midi
     the midday rush
     la mise en place
     setting up
     la plonge du soir
     the evening dishes`,
  ),
  joinery: trade(
    { fr: 'Aide en menuiserie', en: 'Joinery help' },
    { fr: 'menuiserie', en: 'joinery' },
    `le ponçage
     sanding
     le montage des châssis
     assembling the frames
     le rangement de l’atelier
     tidying the workshop
     la prise de mesures
     taking measurements`,
  ),
  gardening: trade(
    { fr: 'Aide en espaces verts', en: 'Gardening help' },
    { fr: 'jardinage', en: 'gardening' },
    `la taille des haies
     trimming hedges
     le rempotage
     potting
     la tonte
     mowing
     le chargement de la remorque
     loading the trailer`,
  ),
  shop: trade(
    { fr: 'Mise en rayon', en: 'Shelf stacking' },
    { fr: 'grande surface', en: 'retail' },
    `le rayon frais
     the fresh section
     le facing du matin
     tidying the shelves in the morning
     la réserve
     the stock room
     la caisse
     the till`,
  ),
  warehouse: trade(
    { fr: 'Préparation de commandes', en: 'Order picking' },
    { fr: 'logistique', en: 'warehouse work' },
    `le scanner
     the scanner
     le quai de chargement
     the loading bay
     les commandes du soir
     the evening orders
     le transpalette
     the pallet truck`,
  ),
  printing: trade(
    { fr: 'Aide à la reliure', en: 'Bindery help' },
    { fr: 'imprimerie', en: 'printing' },
    `la plieuse
     the folding machine
     le massicot
     the paper cutter
     l’emballage des commandes
     packing the orders`,
  ),
  farm: trade(
    { fr: 'Aide agricole', en: 'Farm help' },
    { fr: 'agriculture', en: 'farm work' },
    `la cueillette
     picking
     le marché du samedi
     the Saturday market
     les serres
     the greenhouses
     le lavage des caisses
     washing the crates`,
  ),
  nursery: trade(
    { fr: 'Entretien et repas en crèche', en: 'Day nursery, cleaning and meals' },
    { fr: 'crèche', en: 'nursery work' },
    `les repas de onze heures
     the eleven o’clock meals
     le linge des petits
     the children’s linen
     le rangement des salles
     tidying the rooms`,
  ),
  garage: trade(
    { fr: 'Aide en mécanique', en: 'Mechanic’s help' },
    { fr: 'mécanique', en: 'mechanics' },
    `les changements de pneus
     changing tyres
     les vidanges
     oil changes
     le nettoyage des véhicules
     cleaning the cars
     le bon d’atelier
     the job sheet`,
  ),
  library: trade(
    { fr: 'Accueil et prêt', en: 'Front desk and lending' },
    { fr: 'bibliothèque', en: 'library work' },
    `le guichet du mercredi
     the Wednesday desk
     le rangement des retours
     shelving the returns
     l’équipement des livres
     covering the books
     les inscriptions
     new readers`,
  ),
  hotel: trade(
    { fr: 'Service d’étage', en: 'Housekeeping' },
    { fr: 'hôtellerie', en: 'hotel work' },
    `les chambres du premier
     the first-floor rooms
     le contrôle des chambres
     checking the rooms
     la lingerie
     the linen room
     le petit déjeuner
     breakfast`,
  ),
  packing: trade(
    { fr: 'Conditionnement', en: 'Packing' },
    { fr: 'conditionnement', en: 'packing' },
    `la ligne trois
     line three
     la mise en boîte
     boxing
     l’étiquetage
     labelling
     le contrôle du poids
     checking the weight`,
  ),
  textile: trade(
    { fr: 'Conduite de machine textile', en: 'Textile machine operation' },
    { fr: 'textile', en: 'textile work' },
    `le changement de bobine
     changing the bobbin
     le contrôle des fils
     checking the threads
     le métier numéro quatre
     loom number four
     la coupe des lisières
     cutting the edges`,
  ),
  school: trade(
    { fr: 'Aide à la cantine et aux locaux', en: 'Canteen and premises help' },
    { fr: 'milieu scolaire', en: 'school services' },
    `le service des enfants
     serving the children
     la garderie de 16 heures
     the four o’clock club
     le nettoyage des classes
     cleaning the classrooms`,
  ),
  sorting: trade(
    { fr: 'Tri et remise en état', en: 'Sorting and repair' },
    { fr: 'recyclage', en: 'sorting and repair' },
    `le tri des textiles
     sorting clothes
     l’atelier des petits meubles
     the small-furniture workshop
     la mise en rayon du samedi
     the Saturday shelves
     la collecte en camion
     the collection round`,
  ),
} as const satisfies Record<string, Trade>
export type TradeKey = keyof typeof TRADES
