using System.Collections.Frozen;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Which words name which kind; English and Korean. Where the body plan alone says it all, a word is known and has none.</summary>
internal static class Kinds
{
    private static readonly (Kind? Kind, string Names)[] Table =
    [
        (null, "cat, kitten, kitty, rat, pigeon, seagull, hummingbird, dog, puppy, rabbit, bunny, hare, bear, mouse, dormouse, fox, frog, toad, dragon, turtle, tortoise, bird, sparrow, robin, crow, gull, magpie, swallow, wren, dove, eagle | 고양이, 강아지, 개, 토끼, 곰, 생쥐, 들쥐, 쥐, 여우, 개구리, 두꺼비, 시궁쥐, 벌새, 용, 드래곤, 거북이, 거북, 새, 참새, 까마귀, 갈매기, 까치, 제비, 비둘기, 독수리, 멍멍이, 야옹이"),
        (Horses.Unicorn, "unicorn | 유니콘"), (Horses.Horse, "horse, pony, foal, mare | 말, 조랑말, 망아지"), (Horses.Pegasus, "pegasus | 페가수스, 천마"),
        (Horses.Zebra, "zebra | 얼룩말"), (Horses.Donkey, "donkey, mule | 당나귀, 노새"), (Giraffes.Giraffe, "giraffe | 기린"),
        (Beasts.Elephant, "elephant, mammoth | 코끼리, 매머드"), (Beasts.Hippo, "hippo, hippopotamus | 하마"), (Beasts.Rhino, "rhino, rhinoceros | 코뿔소"), (Beasts.Monkey, "monkey, ape, chimpanzee, gorilla | 원숭이, 침팬지, 고릴라"),
        (WildCats.Lion, "lion, lioness | 사자"), (WildCats.Tiger, "tiger | 호랑이, 범"), (WildCats.Griffin, "griffin, gryphon | 그리핀"), (WildCats.Leopard, "leopard, cheetah, jaguar | 표범, 치타, 재규어"),
        (Rodents.Hedgehog, "hedgehog, porcupine | 고슴도치"), (Rodents.Squirrel, "squirrel | 청설모, 날다람쥐"), (Rodents.Chipmunk, "chipmunk | 다람쥐"), (Burrowers.Hamster, "hamster, guinea pig | 햄스터, 기니피그"), (Burrowers.Mole, "mole | 두더지"),
        (Farm.Pig, "pig, piglet, boar | 돼지, 멧돼지"), (Farm.Cow, "cow, calf, ox, bull | 소, 젖소, 송아지, 황소"), (Woolly.Sheep, "sheep, lamb | 양, 어린양"), (Giraffes.Llama, "llama, alpaca | 라마, 알파카"), (Woolly.Goat, "goat, kid goat | 염소"),
        (Fowl.Duck, "duck, duckling | 오리"), (Fowl.Owl, "owl, owlet | 부엉이, 올빼미"), (Fowl.Penguin, "penguin | 펭귄"), (Hens.Hen, "hen, chicken | 닭, 암탉"), (Hens.Rooster, "rooster, cockerel | 수탉"), (Hens.Chick, "chick | 병아리"),
        (Swimmers.Whale, "whale, orca | 고래, 범고래"), (Swimmers.Dolphin, "dolphin, porpoise | 돌고래"), (Seals.Seal, "seal, sea lion | 물개, 물범, 바다사자"), (Seals.Walrus, "walrus | 바다코끼리"),
        (Fishes.Fish, "fish, goldfish | 물고기, 금붕어, 잉어"), (Fishes.Shark, "shark | 상어"), (Fishes.Octopus, "octopus, squid | 문어, 오징어, 낙지"),
        (Insects.Butterfly, "butterfly | 나비"), (Insects.Moth, "moth | 나방"), (Insects.Bee, "bee, bumblebee, honeybee | 벌, 꿀벌"), (Bugs.Ladybug, "ladybug, ladybird | 무당벌레"), (Bugs.Beetle, "beetle, bug | 딱정벌레, 벌레"),
        (Bugs.Firefly, "firefly | 반딧불이"), (Bugs.Dragonfly, "dragonfly, mosquito | 잠자리, 모기"), (Bugs.Ant, "ant | 개미"), (Bugs.Cricket, "cricket, grasshopper | 귀뚜라미, 메뚜기, 베짱이"),
        (Reptiles.Lizard, "lizard, gecko, chameleon | 도마뱀, 카멜레온"), (Reptiles.Crocodile, "crocodile, alligator | 악어"), (Reptiles.Dinosaur, "dinosaur, dino, tyrannosaur, t-rex, rex | 공룡, 티라노사우루스"), (Crawlers.Snake, "snake, serpent | 뱀"),
        (Court.Princess, "princess | 공주, 공주님"), (Court.Prince, "prince | 왕자, 왕자님"), (Court.Queen, "queen | 여왕, 여왕님, 왕비"), (Court.King, "king, emperor | 왕, 임금, 임금님, 왕님"),
        (Woodland.Deer, "deer, fawn, reindeer, moose | 사슴, 노루, 고라니, 순록"), (Woodland.Wolf, "wolf | 늑대"), (Woodland.Badger, "badger | 오소리"), (Woodland.Raccoon, "raccoon | 너구리"), (Woodland.Otter, "otter, beaver, weasel | 수달, 비버, 족제비"),
        (Bears.Panda, "panda | 판다"), (Bears.Koala, "koala | 코알라"), (Bears.Kangaroo, "kangaroo | 캥거루"), (Bears.Monster, "monster | 괴물"),
        (LongNecks.Swan, "swan | 백조"), (LongNecks.Goose, "goose, gosling | 거위"), (LongNecks.Crane, "crane, heron, stork | 두루미, 학, 왜가리, 황새"), (LongNecks.Flamingo, "flamingo | 홍학, 플라밍고"),
        (Plumage.Parrot, "parrot | 앵무새"), (Plumage.Peacock, "peacock | 공작, 공작새"), (Plumage.Phoenix, "phoenix, firebird | 불사조, 봉황"),
        (Crawlers.Snail, "snail, slug | 달팽이"), (Crawlers.Caterpillar, "caterpillar, worm, earthworm | 애벌레, 지렁이"), (Crawlers.Spider, "spider | 거미"), (Crabs.Crab, "crab, lobster | 게, 꽃게, 바닷가재"), (Crabs.CrabKing, "king of the crabs | 꽃게 임금님"),
        (Folk.Knight, "knight | 기사, 기사님"), (Folk.Witch, "witch | 마녀"), (Folk.Wizard, "wizard, magician, sorcerer | 마법사, 마술사"), (Fae.Fairy, "fairy, pixie | 요정"), (Fae.Elf, "elf, gnome, dwarf | 엘프, 난쟁이"), (Fae.Mermaid, "mermaid | 인어, 인어공주"), (Folk.Pirate, "pirate, captain | 해적, 해적선장, 선장"),
        (Spirits.Ghost, "ghost | 유령, 귀신"), (Spirits.Goblin, "goblin, imp | 도깨비"), (Spirits.Astronaut, "astronaut | 우주인, 우주 비행사"), (Spirits.Baker, "baker, cook, chef | 제빵사, 요리사"), (Spirits.Sailor, "sailor | 선원"), (Spirits.Clown, "clown | 광대"),
        (Leathery.Bat, "bat | 박쥐"), (Leathery.Pterodactyl, "pterodactyl | 익룡"), (Leathery.Triceratops, "triceratops | 트리케라톱스"), (Tides.Jellyfish, "jellyfish | 해파리"), (Tides.Starfish, "starfish | 불가사리"), (Tides.Seahorse, "seahorse, sea horse | 해마"),
        (Giraffes.Camel, "camel | 낙타"), (Bears.Sloth, "sloth | 나무늘보"), (Hens.Turkey, "turkey | 칠면조"), (Folk.Hero, "superhero | 슈퍼히어로"), (Folk.Alien, "alien | 외계인"),
        (Made.Robot, "robot | 로봇"), (Made.Snowman, "snowman | 눈사람"),
    ];

    private static readonly string[] Asides = ["of", "in", "with", "who", "that", "and", "from", "on"];

    private static readonly FrozenDictionary<string, Kind?> ByName = Table
        .SelectMany(t => t.Names.Split([',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => KeyValuePair.Create(name, t.Kind)))
        .ToFrozenDictionary();

    /// <summary>Every kind, under its first name.</summary>
    public static IEnumerable<(Kind Kind, string Name)> All => Table.Where(t => t.Kind is not null).Select(t => (t.Kind!, t.Names.Split([',', '|'])[0].Trim()));

    public static bool Knows(string name) => ByName.ContainsKey(name);

    /// <summary>The last word that is known decides, and of two that end there the longer: "pocket lizard", "hen of the lost minutes", "아기 고슴도치".</summary>
    public static Kind? Find(string words)
    {
        var text = words.ToLowerInvariant();
        if (ByName.TryGetValue(text, out var kind)) return kind;
        string[] said = text.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        if (said.Length == 0) return null;
        var end = Array.FindIndex(said, 1, Asides.Contains);
        for (var i = (end < 0 ? said.Length : end) - 1; i >= 0; i--)
        {
            if ((i > 0 && ByName.TryGetValue($"{said[i - 1]} {said[i]}", out kind)) || ByName.TryGetValue(said[i], out kind) || ByName.TryGetValue(said[i].TrimEnd('s'), out kind)) return kind;
            // Korean writes some of them together: 아기고슴도치. A single syllable there is too often a part of another word.
            for (var at = 1; at < said[i].Length - 1 && said[i][0] >= '가'; at++)
            {
                if (ByName.TryGetValue(said[i][at..], out kind)) return kind;
            }
        }

        return null;
    }
}
