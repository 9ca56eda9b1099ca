"""What places are called elsewhere: German, French, Spanish, Italian, Russian, Chinese and Japanese, as one table.

Only words that mean nothing else in an English heading: no French `cave`, no German `Bad`.
"""

from __future__ import annotations

ABROAD = """\
sea | ship: meer ozean mer océan mar océano mare море океан 海洋 大海 海上 海 schiff boot bateau navire barco
    корабль лодка 船 甲板
beach | room: strand plage playa spiaggia пляж берег 海滩 沙滩 浜辺 浜
harbour | workshop: hafen puerto porto порт гавань пристань 港口 码头 港
lighthouse | lamp room: leuchtturm phare faro маяк 灯塔 灯台
river | cave: fluss rivière fleuve río fiume река ручей 河边 河 川
bridge | ship: brücke pont puente мост 桥 橋
lake | cabin: lac lago озеро 湖
street | corridor: strasse rue calle улица проспект 街道 街 马路 通り flur couloir pasillo corridoio коридор 走廊 廊下
alley | corridor: gasse ruelle callejón vicolo переулок 小巷 巷 路地
square | hall: platz marktplatz площадь 广场 広場
market | shop: marché mercado рынок базар 市场 市場
rooftop | room: dach toit azotea tejado tetto крыша 屋顶 天台 屋上
station | hall: bahnhof gare estación stazione вокзал станция 火车站 车站 駅
station | train: zug tren treno поезд вагон купе 火车 列车 電車
airfield | terminal: flughafen aéroport aeropuerto aeroporto аэропорт 机场 空港
road | car: auto landstrasse autobahn voiture carretera coche машина шоссе дорога автомобиль 公路 汽车 車
suburb | living room: haus wohnung wohnzimmer maison appartement casa piso appartamento soggiorno дом квартира гостиная
    家 公寓 客厅 居間 アパート
suburb | kitchen: küche cocina cucina кухня 厨房 台所
suburb | bedroom: schlafzimmer hotelzimmer chambre dormitorio habitación спальня 卧室 寝室
suburb | bathroom: badezimmer baño bagno ванная 浴室 洗手间 風呂
suburb | attic: dachboden grenier ático soffitta чердак 阁楼 屋根裏
street | cellar: keller sótano cantina_sotterranea подвал 地下室
street | stairwell: treppenhaus treppe escalier escalera scale лестница 楼梯 階段
street | lift: aufzug fahrstuhl ascenseur ascensor ascensore лифт 电梯
building | bar: kneipe taverne бар трактир 酒吧 居酒屋
building | diner: kaffeehaus cafetería кафе ресторан 咖啡馆 餐厅 餐馆 喫茶店
building | office: büro oficina ufficio офис кабинет участок 办公室 警察局 事務所
building | hospital: krankenhaus hôpital ospedale больница палата 医院 病院
building | shop: laden geschäft magasin tienda negozio магазин лавка 商店 店
building | classroom: klassenzimmer schule école escuela scuola школа класс 教室 学校
building | library: bibliothek bibliothèque biblioteca библиотека 图书馆 図書館
building | stage: bühne theaterbühne théâtre teatro kino театр сцена кино 剧院 劇場 电影院
village | church: kirche église iglesia chiesa церковь храм собор 教堂 教会 寺庙
prison yard | cell: gefängnis zelle cárcel prigione cella тюрьма камера 监狱 牢房 刑務所
works | warehouse: fabrik lagerhalle usine fábrica fabbrica завод фабрика склад 工厂 仓库 工場
castle | castle hall: burg schloss château castillo castello замок крепость 城堡 城
village | living room: dorf pueblo villaggio деревня село 村庄 村
farm | stable: bauernhof scheune ferme granja fattoria ферма сарай 农场 農場
field | workshop: feld acker champ campo поле луг 田野 草地 野原
forest | cabin: wald forêt bosque bosco лес тайга хижина 森林 树林 森
park | room: garten jardin jardín giardino сад парк двор 花园 公园 院子 公園 庭
cemetery | church: friedhof cimetière cementerio cimitero кладбище 墓地
mountains | cave: berg berge gebirge montagne montaña montagna горы гора перевал höhle grotte cueva
    grotta пещера 山洞 洞窟 山
desert | tent: wüste désert desierto deserto пустыня 沙漠 砂漠
space | spaceship: weltraum raumschiff weltall космос звездолёт 太空 飞船 宇宙
"""
"""Outside, inside, and the words; as `place_words.TABLE`."""
