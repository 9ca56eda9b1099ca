"""The words of places, as tables: what each is outside and inside, which are broad, what carries others."""

from __future__ import annotations

TABLE = """\
sea | ship: oil_rig oil_platform torpedo_room sea ocean water waves lagoon bay gulf boat rowboat dinghy ship ferry
    trawler deck yacht sailboat submarine lifeboat raft canoe kayak galleon steamer liner freighter tugboat barge
    warship frigate schooner wheelhouse cargo_hold hold forecastle crows_nest stateroom underwater reef
beach | room: beach shore shoreline coast coastline sand dunes dune cove tideline seaside island sandbank
beach | ship: wreck shipwreck
beach | cabin: beach_hut boardwalk
harbour | workshop: pier harbour harbor quay dock docks jetty wharf port marina boathouse shipyard slipway
lighthouse | lamp room: lighthouse beacon lamp_room lantern_room light_room watch_room
cliff | cave: cliff cliffs clifftop headland bluff ledge precipice promontory cape cave cavern mine mineshaft tunnel
    grotto catacomb quarry den_of_thieves lair
river | cave: river river_bank riverbank riverside canal stream brook creek waterfall weir rapids ford towpath sewer
bridge | ship: bridge footbridge viaduct aqueduct overpass dam
lake | cabin: lake lakeside pond swamp marsh bog wetland bayou reservoir lakeshore mere loch
street | corridor: street city town avenue boulevard downtown uptown sidewalk pavement kerb curb corner crossroads
    crossing intersection subway metro high_street main_street city_street corridor hallway passage passageway
    underpass walkway cloister hotel_corridor street_corner chinatown border_crossing skyscraper
building | hall: lobby foyer hotel ballroom hall town_hall city_hall entrance_hall embassy vestibule fire_station
    convention_center palace ministry parliament senate
building | courtroom: courtroom court courthouse courtroom_one judges_chamber tribunal jury_room
building | museum: museum gallery gallery_hall art_gallery exhibition
building | gym: gym gymnasium boxing_ring dojo basketball_court ice_rink skating_rink bowling_alley dance_studio
    yoga_studio boxing_gym
building | corridor: building apartment_building office_building tenement apartment_block apartment_complex
    courthouse_steps campus university_campus
park | swimming pool: swimming_pool pool poolside public_baths spa jacuzzi hot_tub
castle | castle hall: castle fortress citadel keep throne_room great_hall banquet_hall armoury battlements ramparts
    drawbridge castle_walls castle_hall turret stronghold castle_tower castle_courtyard fort
prison yard | cell: prison_yard exercise_yard prison jail gaol penitentiary
stadium | gym: stadium arena football_field racetrack racecourse sports_field football_stadium bleachers
    tennis_court baseball_field soccer_field football_pitch baseball_diamond
street | stairwell: staircase stairs stairwell stairway landing steps stair
street | phone booth: phone_booth telephone_booth phone_box telephone_box call_box phone_kiosk
street | lift: lift elevator lift_shaft elevator_shaft
building | bar: bar pub restaurant tavern inn club nightclub bistro saloon speakeasy cocktail_lounge casino disco
    taproom brewery wine_bar jazz_club strip_club pool_hall taverna izakaya vip_booth cantina beer_hall arcade
    video_arcade poker_room card_room
building | diner: cafe café diner canteen tearoom coffee_shop coffeehouse cafeteria pizzeria burger_bar luncheonette
    ice_cream_parlour ice_cream_parlor milk_bar snack_bar mess_hall noodle_bar greasy_spoon truck_stop food_court
    break_room staff_room lunch_room
building | office: office study newsroom bureau boardroom precinct agency bank headquarters cubicle police_station
    conference_room meeting_room reception call_center study_room squad_room typing_pool law_firm editorial
    post_office principals_office cubicle_farm mail_room mailroom oval_office white_house bullpen
building | hospital: hospital ward clinic surgery operating_room operating_theatre waiting_room emergency_room
    delivery_room infirmary sickbay sick_bay asylum nursing_home icu dentist hospital_room sickroom recovery_room er
    e_r medbay med_bay ambulance_bay trauma_room morgue
building | laboratory: lab laboratory control_room mission_control server_room observatory test_chamber
    research_station darkroom data_center clean_room war_room surveillance_room time_machine underground_base
    secret_base
building | shop: shop store supermarket bakery grocery bookshop bookstore pharmacy mall drugstore boutique butcher
    florist tailor hairdresser barber barbershop laundrette laundromat pawnshop newsagent record_shop toy_shop
    antique_shop department_store apothecary salon pet_shop deli tattoo_parlor tattoo_parlour
building | stage: theatre theater stage backstage cinema opera concert_hall auditorium studio opera_house tv_studio
    film_set circus music_hall rehearsal_room sound_stage playhouse movie_theater movie_theatre multiplex
prison yard | cell: cell dungeon interrogation_room holding_cell police_cell lockup cage death_row solitary
    visiting_room cell_block jail_cell oubliette
works | warehouse: works ironworks factory warehouse hangar plant mill_hall depot loading_bay loading_dock
    slaughterhouse foundry factory_floor power_station assembly_line steelworks refinery power_plant shipping_yard
    evidence_room meat_locker freezer cold_store
suburb | workshop: garage chop_shop auto_shop auto_repair_shop body_shop repair_shop
building site | warehouse: construction_site building_site demolition_site construction_yard scaffolding
street | cellar: basement cellar crypt engine_room boiler_room undercroft wine_cellar crawlspace tomb vault bunker
    bomb_shelter fallout_shelter air_raid_shelter furnace_room
trench | cellar: trench trenches dugout foxhole battlefield no_mans_land front_line battleground
building | stable: riding_school
building | library: library archive archives reading_room
building | classroom: classroom school university college lecture_hall schoolroom kindergarten academy
alley | corridor: alley alleyway backstreet back_alley passageways side_street back_street lane_way slum favela
    shantytown
square | hall: square plaza piazza courtyard forecourt town_square city_square village_square place_d_armes
market | shop: market marketplace stall bazaar souk fair fairground carnival funfair market_square flea_market
    amusement_park theme_park
rooftop | room: rooftop roof rooftops terrace balcony roof_terrace penthouse_terrace helipad water_tower
station | hall: station railway railroad train_station railway_station tracks bus_station ticket_hall bus_terminal
station | platform: platform subway_station metro_station subway_platform tube_station train_platform
airfield | terminal: airport terminal airport_terminal departure_lounge check_in arrivals departures baggage_claim
    boarding_gate
airfield | warehouse: airfield runway tarmac airstrip landing_strip aerodrome military_base army_base air_base
road | train: stagecoach hansom horse_carriage wagon_train covered_wagon bus school_bus tour_bus minibus coach
    greyhound_bus
station | train: train carriage compartment tram railcar subway_car subway_train dining_car sleeping_car streetcar
    locomotive metro_train train_car train_carriage boxcar monorail
road | car: road highway motorway roadside lane track freeway layby bus_stop country_road car taxi cab van truck
    lorry backseat back_seat ambulance jeep limousine limo pickup police_car patrol_car minivan squad_car hearse
    cruiser dirt_road checkpoint roadblock
gas station | shop: petrol_station gas_station filling_station service_station gas_pump gas_pumps
road | shop: rest_stop toll_booth roadhouse
car park | parking garage: car_park parking_lot parking_garage parking_structure underground_parking car_lot
    multi_storey parking junkyard scrapyard drive_in drive_in_theater drive_in_movie_theater
suburb | living room: house home suburb flat apartment lounge parlour parlor den living_room sitting_room
    drawing_room front_room porch doorstep driveway front_door bungalow duplex penthouse condo townhouse family_room
    trailer_park veranda bedsit sunroom sun_room cul_de_sac suburban_street front_yard front_lawn
building | living room: mansion villa manor manor_house estate chateau country_house
suburb | kitchen: trailer camper motorhome rv caravan winnebago mobile_home kitchen kitchenette scullery pantry
    dining_room galley breakfast_room
suburb | bedroom: bedroom nursery dormitory bunk hotel_room guest_room master_bedroom childs_room dorm_room
    bedchamber chamber boudoir bed sleeping_quarters barracks hotel_suite suite closet walk_in_closet child_room
    boy_room girl_room orphanage
suburb | bathroom: bathroom toilet restroom washroom shower lavatory ladies_room mens_room bath locker_room
    powder_room public_toilet wc loo
suburb | attic: attic loft garret
suburb | cellar: storeroom storage_room utility_room laundry_room
village | living room: village cottage hamlet settlement
farm | living room: farmhouse ranch_house
village | church: church chapel monastery cathedral abbey sanctuary mosque synagogue shrine convent nave altar
    vestry confessional churchyard_gate basilica clock_tower bell_tower steeple belfry
village | workshop: workshop forge smithy mill blacksmith atelier carpenters_shop tool_shed potting_shed art_studio
    painters_studio recording_studio
farm | stable: barn stable stables farmyard barnyard hayloft cowshed henhouse livery livery_stable stall_barn
farm | living room: farm ranch homestead
park | workshop: shed
forest | cabin: forest wood woods woodland clearing jungle grove thicket trees cabin hut shack treehouse log_cabin
    forest_path rainforest undergrowth glade lodge sauna
field | workshop: field fields meadow pasture prairie farmland vineyard orchard cornfield wheatfield plain
    golf_course windmill
mountains | cave: mountain mountains hill hills hilltop summit peak ridge valley hillside moor heath pass
    mountain_pass volcano alps highlands moorland mountainside gorge base_camp
park | room: park garden gardens playground bench lawn yard backyard zoo back_garden back_yard maze quad
park | greenhouse: greenhouse glasshouse conservatory botanical hothouse orangery
park | hall: bandstand pavilion patio
cemetery | church: cemetery graveyard grave churchyard graveside mausoleum burial_ground
desert | tent: desert wasteland crater canyon mesa badlands planet mars oasis salt_flat outback savannah pyramid
    pyramids
snow | cabin: snow snowfield glacier tundra arctic antarctica ice iceberg ski_slope frozen_lake pole ice_field
snow | cave: igloo ice_cave
ruins | cellar: ruins ruin rubble bombsite ruined_city debris wreckage crash_site bomb_site colosseum forum
    amphitheatre acropolis
camp | tent: camp campsite tent marquee yurt campfire encampment bivouac tepee teepee wigwam big_top
sky | aircraft: sky clouds air plane aeroplane airplane aircraft jet airliner balloon airship blimp aisle
    business_class private_jet cargo_plane zeppelin first_class first_class_cabin economy_class
sky | cockpit: cockpit flight_deck helicopter chopper
space | spaceship: space orbit orbital orbital_station spaceship starship spacecraft shuttle space_station airlock
    moon asteroid galaxy cryo_bay cargo_bay escape_pod docking_bay launch_bay hangar_bay space_capsule capsule
    rocket moon_base lunar_surface alien_ship ufo flying_saucer mothership
outdoors | room: room outside outdoors place area somewhere nowhere dressing_room green_room
building | church: funeral_home funeral_parlor funeral_parlour temple pantheon
alley | stairwell: fire_escape
car park | bedroom: motel motel_room
street | living room: london paris berlin rome tokyo moscow vienna prague madrid venice istanbul cairo manhattan
    brooklyn harlem chicago boston shanghai hong_kong new_york los_angeles las_vegas san_francisco
"""
"""Outside, inside, and the words that mean them; `_` joins the words of a phrase, an indented line goes on."""

BROAD_WORDS = """\
airport apartment berlin boston brooklyn building cairo castle chicago city cottage farm farmhouse flat harlem home
hospital hotel house island istanbul lighthouse london madrid manhattan manor mansion moscow museum palace paris
plane planet prague prison railway rome school shanghai ship spaceship starship submarine tokyo town train
university venice vienna villa village
"""
"""Words for a whole building, vehicle or settlement: another part of the name says more, wherever it stands."""

CARRIERS = """\
space | spaceship: spaceship starship spacecraft shuttle rocket mothership capsule orbit space
    > cabin, corridor, room, bedroom, ship, hall, cellar, lift, stairwell
sea | ship: ship boat ferry trawler yacht submarine steamer liner freighter galleon schooner
    > cabin, corridor, room, bedroom, kitchen, stairwell, ship, cockpit, hall, laboratory, hospital
station | train: train tram locomotive carriage express
    > cabin, corridor, room, bedroom, aircraft
lighthouse | lamp room: lighthouse
    > museum
prison yard | cell: prison jail gaol penitentiary
    > room
castle | castle hall: castle fortress citadel stronghold
    > hall, room
sky | aircraft: plane aeroplane airplane aircraft jet airliner helicopter airship zeppelin
    > cabin, corridor, room, ship
"""
"""What one is in, the words for it, and the insides that are then its own: a ship's cabin is not one of logs."""

TELLING = """\
cemetery | church: grave
camp | tent: campfire tent
farm | workshop: barn tractor scarecrow windmill
market | shop: stall
harbour | ship: anchor boat ship
building | hospital: hospital_bed operating_table
street | cell: bars
street | church: altar pew pulpit
street | classroom: blackboard
street | diner: jukebox
street | bar: dartboard pool_table pinball
suburb | bathroom: bathtub toilet
building | living room: mansion villa manor manor_house estate chateau country_house
suburb | kitchen: stove refrigerator sink
suburb | bedroom: bed cradle crib wardrobe
suburb | workshop: anvil workbench loom
suburb | office: desk typewriter computer
suburb | living room: sofa armchair fireplace television
forest | room: tree rock bush
street | room: streetlamp car traffic_light bus hydrant
"""
"""What a nameless place is when these stand in it, the surest first."""
