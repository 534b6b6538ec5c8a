export type Language = 'en' | 'es';

export interface ProductText {
  name: string;
  /** One line under the name. */
  tagline: string;
  description: string;
  /** Short facts: weight, origin, how to brew or how it was made. */
  details: readonly string[];
}

export interface Product {
  id: string;
  collection: 'teas' | 'ceramics';
  /** In the minor unit of the shop's currency. */
  price: number;
  text: Record<Language, ProductText>;
}

export const products: readonly Product[] = [
  {
    id: 'harbour-fog',
    collection: 'teas',
    price: 1400,
    text: {
      en: {
        name: 'Harbour Fog',
        tagline: 'Earl Grey with whole bergamot peel',
        description:
          'A Ceylon from the cool end of Uva, scented with cold-pressed bergamot and a little vanilla. Bright with milk, brighter without.',
        details: ['100 g tin, about 40 cups', 'Uva, Sri Lanka', '4 minutes at 95 °C'],
      },
      es: {
        name: 'Harbour Fog',
        tagline: 'Earl Grey con piel entera de bergamota',
        description:
          'Un Ceilán de la parte fresca de Uva, perfumado con bergamota prensada en frío y un poco de vainilla. Alegre con leche; sin ella, más aún.',
        details: ['Lata de 100 g, unas 40 tazas', 'Uva, Sri Lanka', '4 minutos a 95 °C'],
      },
    },
  },
  {
    id: 'fern-gully',
    collection: 'teas',
    price: 1850,
    text: {
      en: {
        name: 'Fern Gully',
        tagline: 'First-flush sencha, lightly steamed',
        description:
          'Picked in late April and steamed for half a minute, so the leaf stays whole and tastes of peas, sea air and cut grass. Give it cooler water than you think.',
        details: ['80 g tin, about 30 cups', 'Uji, Japan', '90 seconds at 70 °C'],
      },
      es: {
        name: 'Fern Gully',
        tagline: 'Sencha de primera cosecha, poco vaporizado',
        description:
          'Recogido a finales de abril y vaporizado medio minuto: la hoja queda entera y sabe a guisantes, a mar y a hierba cortada. Pide agua menos caliente de lo que parece.',
        details: ['Lata de 80 g, unas 30 tazas', 'Uji, Japón', '90 segundos a 70 °C'],
      },
    },
  },
  {
    id: 'copper-roof',
    collection: 'teas',
    price: 2100,
    text: {
      en: {
        name: 'Copper Roof',
        tagline: 'Charcoal-roasted rolled oolong',
        description:
          'Tight little pearls from a hillside garden, roasted over longan charcoal. Apricot and toast at first, honey by the fourth pot.',
        details: ['100 g tin, six infusions a spoon', 'Nantou, Taiwan', '2 minutes at 95 °C'],
      },
      es: {
        name: 'Copper Roof',
        tagline: 'Oolong enrollado y tostado al carbón',
        description:
          'Perlas pequeñas y prietas de un jardín de ladera, tostadas sobre carbón de longan. Primero albaricoque y pan tostado; a la cuarta tetera, miel.',
        details: ['Lata de 100 g, seis infusiones', 'Nantou, Taiwán', '2 minutos a 95 °C'],
      },
    },
  },
  {
    id: 'second-breakfast',
    collection: 'teas',
    price: 1200,
    text: {
      en: {
        name: 'Second Breakfast',
        tagline: 'Assam and Kenyan black, strong and round',
        description:
          'Our everyday blend, for the cup after the first cup. Malty Assam for body, Kenyan tips for colour, and nothing that minds being forgotten in the pot.',
        details: ['125 g tin, about 50 cups', 'Assam and Kericho', '5 minutes, just boiled'],
      },
      es: {
        name: 'Second Breakfast',
        tagline: 'Negros de Assam y Kenia, fuerte y redondo',
        description:
          'Nuestra mezcla de diario, para la taza que viene después de la primera. Assam malteado para el cuerpo, brotes de Kenia para el color, y nada que se ofenda si lo olvidas en la tetera.',
        details: ['Lata de 125 g, unas 50 tazas', 'Assam y Kericho', '5 minutos, agua hirviendo'],
      },
    },
  },
  {
    id: 'celadon-teapot',
    collection: 'ceramics',
    price: 8400,
    text: {
      en: {
        name: 'Celadon teapot',
        tagline: 'Crackle glaze, pours without a drip',
        description:
          'Thrown in two parts and fired twice, the glaze crazing as it cools in its own way. The spout is cut sharp, so the last drop goes back where it belongs.',
        details: ['600 ml', 'Stoneware, dishwasher safe', 'Strainer pierced by hand'],
      },
      es: {
        name: 'Tetera celadón',
        tagline: 'Esmalte craquelado; sirve sin gotear',
        description:
          'Torneada en dos partes y cocida dos veces; al enfriarse, cada esmalte se agrieta a su manera. El pico va cortado a filo y la última gota vuelve a su sitio.',
        details: ['600 ml', 'Gres, apta para lavavajillas', 'Filtro perforado a mano'],
      },
    },
  },
  {
    id: 'cobalt-wave-cups',
    collection: 'ceramics',
    price: 4600,
    text: {
      en: {
        name: 'Cobalt wave cups',
        tagline: 'A pair, painted by brush',
        description:
          'Thin porcelain, a sea of small waves in cobalt under a clear glaze. No handle: when the cup is cool enough to hold, the tea is cool enough to drink.',
        details: ['Two cups of 180 ml', 'Porcelain, fired at 1280 °C', 'No two alike'],
      },
      es: {
        name: 'Tazas ola de cobalto',
        tagline: 'Un par, pintadas a pincel',
        description:
          'Porcelana fina y un mar de olas pequeñas en cobalto bajo esmalte transparente. Sin asa: cuando la taza se puede sostener, el té se puede beber.',
        details: ['Dos tazas de 180 ml', 'Porcelana, cocida a 1280 °C', 'No hay dos iguales'],
      },
    },
  },
  {
    id: 'ash-gaiwan',
    collection: 'ceramics',
    price: 3800,
    text: {
      en: {
        name: 'Ash-glaze gaiwan',
        tagline: 'Lidded bowl and saucer',
        description:
          'Dark stoneware with a glaze of beech ash from our own stove. Where it is thick it runs; we stop the kiln just before it reaches the foot.',
        details: ['150 ml', 'Stoneware and wood ash', 'Warm it before the first pour'],
      },
      es: {
        name: 'Gaiwan de ceniza',
        tagline: 'Cuenco con tapa y platillo',
        description:
          'Gres oscuro con un esmalte de ceniza de haya de nuestra propia estufa. Donde es grueso, corre; paramos el horno justo antes de que llegue al pie.',
        details: ['150 ml', 'Gres y ceniza de madera', 'Conviene calentarlo antes de servir'],
      },
    },
  },
  {
    id: 'moon-jar-caddy',
    collection: 'ceramics',
    price: 5200,
    text: {
      en: {
        name: 'Moon jar caddy',
        tagline: 'Keeps a tin of tea, and a secret',
        description:
          'Two bowls joined at the rim, as moon jars have always been made, with the seam left where you can find it. The lid is turned from a fallen cherry.',
        details: ['Holds 150 g of leaf', 'Porcelain and cherry wood', 'Airtight cork ring'],
      },
      es: {
        name: 'Bote luna',
        tagline: 'Guarda una lata de té, y un secreto',
        description:
          'Dos cuencos unidos por el borde, como se han hecho siempre las jarras luna, con la junta a la vista de quien la busque. La tapa sale de un cerezo caído.',
        details: ['Para 150 g de hoja', 'Porcelana y madera de cerezo', 'Aro de corcho hermético'],
      },
    },
  },
];

export function findProduct(id: string): Product | undefined {
  return products.find((product) => product.id === id);
}

export function pictureOf(product: Product): string {
  return `/assets/pictures/${product.id}.svg`;
}
