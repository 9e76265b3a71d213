const words = (text: string) => text.trim().split(/\s+/);

export const FIRST_NAMES = words(`
  Ada Alba Alma Amara Anouk Arlo Asta Ayla Bela Bram Bruno Cleo Dario Davi Demi Edda Eliza Elof Emre Enzo Esra Fay
  Finn Flora Freya Gus Hana Hugo Ida Ilse Imani Inga Ivo Jana Jonas Joost Juno Kaya Kenji Kira Lale Lars Leif Lena
  Levi Lina Lotte Luca Maja Malik Mara Mika Milan Mina Mira Nadia Nala Nico Nils Noor Odin Olga Orla Otis Otto Paavo
  Petra Pia Quinn Rafi Remy Rhea Rosa Rumi Runa Saga Samir Selma Silas Sol Sven Taro Tilda Timo Tove Ugo Uma Vera
  Vito Wanda Willa Xenia Yara Yuki Zane Zora`);

export const LAST_NAMES = words(`
  Abend Ackerby Alder Almgren Anker Ashdown Barlow Bergvall Birk Blomfeld Bramwell Brook Calder Carden Castell Corvin
  Dahlby Danby Delmar Dorn Eastman Ebner Eklof Elmwood Ember Falk Farrow Fenwick Ferrer Fjord Frost Galen Garnet Gill
  Granby Grove Haas Halden Harrow Hawke Heath Hollis Holm Iversen Ivory Jansen Jasper Juniper Kallio Keld Kestrel Kirk
  Klint Kovar Lagerby Lark Linden Lorne Lund Maddox Marlow Mellor Merrin Moss Nash Neville Norden Oakes Okoro Oster
  Palmgren Penn Perrin Pike Quill Radley Ravn Reed Rosen Rowan Sable Saito Sand Selby Stark Stern Sund Tamm Tarn Thorne
  Tiller Torv Underhill Vale Varga Vesper Vinter Voss Wade Walden Weir Wells Whitlock Wilder Winter Wolfe Wren Yarrow
  Yates Zeller`);
