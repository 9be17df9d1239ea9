using System.Collections.Frozen;

namespace FairyTaleBot.Embedded.Illustrator.Props;

/// <summary>Which nouns are drawn as which thing; English and Korean.</summary>
internal static class Nouns
{
    private const string Table = """
        moon: moon, crescent, moonlight, moonbeam | 달, 달님, 초승달, 보름달, 달빛, 반달, 아침달, 새벽달
        sun: sun, sunlight, sunshine, sunrise | 해, 해님, 태양, 햇살, 햇빛
        star: star, starlight, constellation | 별, 별님, 별빛, 별똥, 별자리, 샛별, 아기별, 꼬마별
        comet: comet, shooting star, falling star, meteor | 별똥별, 혜성, 유성
        rainbow: rainbow | 무지개
        cloud: cloud | 구름, 뭉게구름, 먹구름
        kite: kite | 연, 방패연, 가오리연
        balloon: balloon | 풍선
        butterfly: butterfly, moth, dragonfly | 나비, 나방, 잠자리
        bee: bee, bumblebee, beetle, ladybird, ladybug | 벌, 꿀벌, 무당벌레, 딱정벌레
        firefly: firefly, glow-worm, glowworm, fireflies | 반딧불이, 반딧불
        feather: feather, quill, plume, wing | 깃털, 깃, 날개
        leaf: leaf, leaves, petal, clover, moss, fern | 나뭇잎, 잎, 낙엽, 단풍, 단풍잎, 꽃잎, 토끼풀, 이끼, 고사리
        bubble: bubble, soap, drop, raindrop, dew, tear | 비눗방울, 거품, 물방울, 빗방울, 이슬, 눈물
        note: note, song, music, melody, tune, lullaby, hum, echo, sound, voice, whisper, laugh, laughter, whistling | 노래, 음악, 가락, 자장가, 멜로디, 소리, 메아리, 목소리, 콧노래, 속삭임, 웃음, 웃음소리
        bird: bird, sparrow, swallow, magpie, gull, wren, robin, crow, dove, crane | 새, 참새, 제비, 까치, 갈매기, 비둘기, 까마귀, 학, 두루미
        heart: heart, love, kindness, promise, friendship, hug | 마음, 사랑, 하트, 약속, 우정
        snowflake: snowflake, snow, frost, ice | 눈송이, 눈, 함박눈, 서리, 얼음
        paper-plane: paper plane, plane, aeroplane, airplane | 종이비행기, 비행기
        spark: spark, sparkle, magic, glitter, light, glow, wish, spell, glowing thing, firework | 반짝이, 불꽃, 불빛, 빛, 마법, 소원, 주문
        lantern: lantern, lamp, lampion, torch, flashlight | 등불, 초롱, 초롱불, 랜턴, 호롱불, 청사초롱, 등잔, 램프, 손전등
        bell: bell, chime, handbell | 종, 방울, 은방울, 금종, 은종, 구리종, 풍경
        key: key, lock, padlock | 열쇠, 자물쇠
        book: book, page, story, diary, notebook, fairy tale | 책, 그림책, 동화책, 이야기, 일기장, 공책, 쪽
        flower: flower, rose, tulip, daisy, blossom, dandelion, sunflower, lily | 꽃, 장미, 민들레, 튤립, 해바라기, 들꽃, 진달래, 벚꽃
        apple: apple, peach, orange, persimmon, fruit, plum, cherry | 사과, 복숭아, 귤, 감, 과일, 자두, 홍시, 체리
        pear: pear, lemon, melon, gourd | 배즙, 참외, 레몬, 박, 조롱박
        berry: berry, strawberry, raspberry, blueberry | 딸기, 산딸기, 열매, 머루, 블루베리
        carrot: carrot, radish, turnip | 당근, 무우
        acorn: acorn, nut, chestnut, walnut, pinecone, hazelnut | 도토리, 밤톨, 알밤, 호두, 솔방울
        mushroom: mushroom, toadstool | 버섯
        egg: egg | 알, 달걀, 계란
        cake: cake, birthday cake, cupcake, pie, tart, pudding, pancake | 케이크, 생일 케이크, 파이, 푸딩, 팬케이크
        rice-cake: rice cake, songpyeon, dumpling, mochi, bun | 떡, 송편, 인절미, 만두, 찐빵, 시루떡, 꿀떡
        rainbow-rice-cake: rainbow rice cake, rainbow cake | 무지개떡, 무지개 떡
        bread: bread, loaf, biscuit, cookie, toast, sandwich, baguette | 빵, 과자, 쿠키, 식빵, 비스킷
        candy: candy, lollipop, sweet, toffee | 사탕, 막대사탕, 엿, 젤리
        ice-cream: ice cream, popsicle | 아이스크림, 빙수
        honey: honey, honeypot, jam | 꿀, 꿀단지, 잼, 단지
        jar: jar, vase, aquarium | 유리병, 항아리, 꽃병, 장독, 어항
        bottle: bottle, potion, medicine, ink, perfume | 병, 물약, 약, 잉크, 약병
        cup: cup, mug, tea, cocoa, milk, glass, bowl, soup | 컵, 찻잔, 차, 코코아, 우유, 그릇, 수프, 사발
        teapot: teapot, kettle | 주전자, 찻주전자
        basket: basket, hamper, picnic | 바구니, 소쿠리, 광주리, 소풍
        box: box, chest, treasure, suitcase, trunk, drawer, satchel, bag | 상자, 보물, 보물 상자, 궤짝, 가방, 여행 가방, 서랍
        gift: gift, present, parcel, surprise, secret, package | 선물, 꾸러미, 소포, 비밀, 보따리, 보자기
        hat: hat, cap, bonnet, helmet | 모자, 갓, 털모자, 고깔
        shoe: shoe, boot, slipper, sandal | 신발, 구두, 장화, 꽃신, 운동화, 고무신
        mitten: mitten, glove, sock | 장갑, 벙어리장갑, 양말
        scarf: scarf, ribbon, cloth, shawl, cape | 목도리, 리본, 천, 망토, 스카프, 댕기
        crown: crown, tiara, king, queen, prince, princess | 왕관, 임금님, 왕, 여왕, 왕자, 공주
        ring: ring, bracelet, necklace | 반지, 팔찌, 목걸이
        gem: gem, jewel, crystal, diamond, pearl, marble | 보석, 구슬, 수정, 진주, 유리구슬
        coin: coin, gold, money, medal | 동전, 금화, 돈, 엽전, 메달, 금
        button: button | 단추, 버튼
        candle: candle, candlelight, wick | 촛불, 양초, 초
        map: map, chart | 지도, 보물 지도
        letter: letter, envelope, postcard, message, invitation, stamp, letters, writing, name tag, label, paper, ticket | 편지, 봉투, 엽서, 쪽지, 초대장, 우표, 글씨, 글자, 이름표, 종이, 표
        mirror: mirror, reflection | 거울
        clock: clock, watch, hourglass, time, compass | 시계, 괘종시계, 모래시계, 나침반, 시간
        drum: drum, tambourine | 북, 장구, 탬버린, 소고
        flute: flute, whistle, pipe, recorder | 피리, 호루라기, 휘파람, 퉁소, 단소
        violin: violin, fiddle, guitar, harp, lute, string | 바이올린, 기타, 하프, 가야금, 해금
        trumpet: trumpet, horn, bugle | 나팔, 트럼펫, 뿔피리, 나발
        wand: wand, magic wand, staff, stick | 요술봉, 지팡이, 마법 지팡이, 막대기
        brush: brush, paintbrush, paint, crayon, pencil, pen, chalk, picture, painting | 붓, 물감, 크레용, 연필, 색연필, 그림, 분필
        telescope: telescope, binoculars, spyglass | 망원경
        ball: ball, football, snowball, marble ball | 공, 축구공, 눈덩이, 제기
        yarn: yarn, thread, wool, knitting, needle, spool | 실, 실타래, 털실, 바늘, 뜨개질, 털뭉치
        doll: doll, teddy, teddy bear, toy, puppet | 인형, 곰 인형, 곰인형, 장난감, 꼭두각시
        shell: shell, seashell, conch, snail, pebble shell | 조개, 조개껍데기, 소라, 달팽이, 소라고둥
        whale: whale, dolphin, shark | 고래, 돌고래, 상어
        rocket: rocket, spaceship, spacecraft, space ship | 로켓, 우주선
        fish: fish, goldfish, salmon, trout | 물고기, 금붕어, 연어, 잉어
        umbrella: umbrella, parasol | 우산, 양산
        sword: sword, shield, axe, hammer, tool | 칼, 나무칼, 방패, 도끼, 망치, 도구
        spoon: spoon, ladle, fork, chopsticks | 숟가락, 국자, 포크, 젓가락
        rope: rope, net, knot, chain, hook | 밧줄, 줄, 그물, 매듭, 사슬, 고리
        seed: seed, sprout, bean, beanstalk, bud, plant | 씨앗, 새싹, 콩, 콩나무, 꽃봉오리, 싹, 볍씨
        stone: stone, rock, pebble, boulder, brick | 돌, 바위, 조약돌, 돌멩이, 벽돌, 자갈
        ladder: ladder | 사다리
        pumpkin: pumpkin, squash, watermelon | 호박, 수박
        bucket: bucket, pail, watering can, pump | 양동이, 두레박, 물뿌리개, 물통, 펌프
        pot: pot, cauldron, stew, porridge, kitchen | 솥, 냄비, 가마솥, 죽, 부엌
        fire: fire, bonfire, campfire, stove, oven, hearth | 불, 모닥불, 난로, 화덕, 아궁이, 장작
        cart: cart, wagon, carriage, wheel, sled, sleigh, bicycle | 수레, 마차, 바퀴, 썰매, 자전거, 손수레
        train: train, railway, locomotive | 기차, 열차
        chair: chair, stool, bench, swing, throne | 의자, 그네, 벤치, 왕좌
        table: table, desk, feast, dinner, supper, breakfast, party | 탁자, 식탁, 책상, 잔치, 밥상, 저녁밥, 아침밥, 파티
        bed: bed, cradle, hammock | 침대, 요람, 잠자리 이불, 그물 침대
        pillow: pillow, cushion, sleep, dream | 베개, 방석, 쿠션, 꿈, 잠
        door: door, doorway, threshold, handle, doorknob, doorbell | 문, 대문, 문짝, 현관, 문지방, 손잡이, 초인종
        gate: gate, archway, portal | 성문, 철문, 관문
        fence: fence, wall, hedge | 울타리, 담, 담장, 벽, 싸리문
        signpost: signpost, sign, crossroads, crossroad, board, rule, list, notice | 표지판, 이정표, 갈림길, 팻말, 장승, 규칙, 목록, 게시판
        stairs: stairs, staircase, step, steps | 계단, 층계, 층층대
        nest: nest, birdhouse | 둥지, 새집
        snowman: snowman | 눈사람
        tree: tree, oak, pine, willow, branch, root, log, forest, orchard | 나무, 소나무, 참나무, 버드나무, 가지, 나뭇가지, 뿌리, 통나무, 감나무
        mountain: mountain, cliff, peak, volcano | 산, 산꼭대기, 절벽, 봉우리, 뒷산
        house: house, home, cottage, hut, cabin, village, town, roof, chimney, window, school, bakery, shop, neighbour, neighbor | 집, 오두막, 마을, 지붕, 굴뚝, 창문, 초가집, 기와집, 학교, 가게, 빵집, 기와, 이웃
        tower: tower, bell tower, belfry, clock tower, windmill, mill | 탑, 종탑, 시계탑, 풍차, 돌탑, 방앗간
        bridge: bridge | 다리, 돌다리, 징검다리, 구름다리
        well: well, fountain, spring | 우물, 샘, 옹달샘, 분수
        cave: cave, tunnel, burrow, den, hole | 동굴, 굴, 구멍, 땅굴
        castle: castle, palace, fortress | 성, 궁궐, 궁전
        boat: boat, ship, raft, sail, canoe, anchor, oar | 배, 돛단배, 나룻배, 돛, 뗏목, 종이배, 조각배, 닻
        lighthouse: lighthouse, beacon | 등대
        wave: wave, river, stream, water, brook, tide, waterfall, puddle, pond | 물결, 파도, 강, 시내, 물, 개울, 시냇물, 폭포, 웅덩이, 냇물, 연못
        road: road, path, trail, footprint, way, lane | 길, 오솔길, 발자국, 골목, 골목길, 들길
        cat: cat, kitten | 고양이, 아기 고양이
        tiger: tiger, leopard | 호랑이, 표범
        lion: lion | 사자
        dog: dog, puppy | 강아지, 개, 멍멍이
        wolf: wolf | 늑대
        pony: pony, horse, donkey, foal, zebra | 말, 조랑말, 당나귀, 망아지, 얼룩말
        unicorn: unicorn | 유니콘
        cow: cow, calf, ox | 소, 송아지, 젖소, 황소
        sheep: sheep, lamb, goat, llama | 양, 염소
        deer: deer, fawn, giraffe | 사슴, 노루, 기린
        pig: pig, piglet | 돼지
        elephant: elephant, hippo, rhino | 코끼리, 하마, 코뿔소
        monkey: monkey | 원숭이
        hedgehog: hedgehog | 고슴도치
        squirrel: squirrel | 다람쥐
        duck: duck, duckling, goose, swan | 오리, 거위, 백조
        hen: hen, chicken, rooster, chick | 닭, 암탉, 병아리, 수탉
        penguin: penguin | 펭귄
        dinosaur: dinosaur | 공룡
        robot: robot | 로봇
        witch: witch, wizard, magician | 마법사, 마녀
        rabbit: rabbit, bunny, hare | 토끼
        fox: fox | 여우
        bear: bear, badger, panda | 곰, 오소리, 판다
        mouse: mouse, mice, rat, mole, hamster | 쥐, 생쥐, 두더지, 햄스터
        owl: owl, owlet, heron, stork | 부엉이, 올빼미, 왜가리, 황새
        frog: frog, toad | 개구리, 두꺼비, 맹꽁이
        dragon: dragon, monster | 용, 괴물
        turtle: turtle, tortoise | 거북이, 거북, 자라
        child: child, boy, girl, baby, baker, sailor, children | 아이, 소년, 소녀, 아기, 어린이, 동생, 언니, 형, 누나
        elder: grandmother, grandfather, grandma, grandpa, old woman, old man, mother, father | 할머니, 할아버지, 엄마, 아빠, 어머니, 아버지
        giant: giant, ogre, troll, goblin | 거인, 도깨비
        spirit: ghost, spirit, cloud spirit, fairy, elf | 유령, 정령, 구름 아이, 요정
        blanket: blanket, quilt, carpet, rug, mat | 담요, 이불, 누비이불, 양탄자, 돗자리, 멍석
        scarecrow: scarecrow | 허수아비
        haystack: straw, hay, haystack | 지푸라기, 짚, 볏단, 건초
        shadow: shadow, silhouette, dark, darkness | 그림자, 어둠
        garden: garden, meadow, field, flowerbed, grass | 정원, 꽃밭, 풀밭, 들판, 풀, 잔디, 밭, 텃밭
        """;

    /// <summary>Every noun with the id of what it is drawn as.</summary>
    public static readonly FrozenDictionary<string, string> ById = Read();

    private static FrozenDictionary<string, string> Read()
    {
        Dictionary<string, string> nouns = [];
        foreach (var line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var noun in line[(colon + 1)..].Split([',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                nouns.TryAdd(noun, line[..colon]);
        }

        return nouns.ToFrozenDictionary();
    }
}
