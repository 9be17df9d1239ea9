using FairyTaleBot.Languages;

namespace FairyTaleBot.Testing.Reviews.Faults;

/// <summary>Faults in the hands of <see cref="HandmadeTales.Unread"/>: chatty, lyrical, in lists, in officialese; written with those tales and measured once.</summary>
public static class UnreadPlants
{
    public static Plants For(Language language) => language == Language.Ko ? Korean : English;

    private static readonly Plants English = new(
        Names: new([], ["Roscoe", "Clementine", "Thistlewick", "Beatrix", "Digby"]),
        Colours: new([], [new("red", "purple", "mittens", "red mittens"), new("black", "yellow", "umbrella", "a black umbrella"), new("orange", "blue", "sweater", "an orange sweater"), new("green", "white", "socks", "green socks")]),
        ColourFact: "{hero} would not be seen without {poss} {was} {thing}.",
        Recoloured: new([], ["“Mind my {becomes} {thing}!” said {hero}.", "Snow had begun to settle on {hero}'s {becomes} {thing}.", "{hero} wrung out the {becomes} {thing} and put it back on, dripping.", "Up went the wind, and it tugged at {hero}'s poor {becomes} {thing}."]),
        RecolouredOtherwise: new([], ["You could spot {hero} a mile off, because nobody else had {thing} that {becomes}.", "{hero}'s {thing} shone {becomes} in the lamplight.", "{becomes}, {becomes} as paint, was the {thing} of {hero}.", "The rain had made {hero}'s {thing} an even deeper {becomes}."]),
        Counts: new([], [new("The tower has nine windows.", "nine windows", "There were twelve windows in the tower, and she had cleaned every one."), new("Grandmother keeps four hens.", "four hens", "Grandmother's hens, all seven of them, came running."), new("The song has three verses.", "three verses", "“It's a long song,” he warned. “It's got five verses.”"), new("The bridge is held by eight ropes.", "eight ropes", "Eleven ropes held up the bridge, and she knew each of them by name.")]),
        Revived: new([], ["“Boo!” went {other}, popping out from under the table.", "{other} scratched {other}'s left ear and grinned from ear to ear.", "Who should be sitting there but {other}, eating toast.", "Then along came {other} with a ladder.", "Very softly, {other} closed the door and locked it.", "“Nonsense,” {other} snapped."]),
        Elsewhere: new([], ["Over in {place}, {hero} was fast asleep.", "{hero} sat on the floor of {place} and sulked.", "And there was {hero}, in {place}, eating a sandwich.", "{hero} leaned against the wall in {place} and counted to ten."]),
        Reused: new([], ["Out came the {item}, and {hero} waved it like a flag.", "“Stand back,” said {hero}, and aimed the {item} at the dark.", "{hero} fished the {item} out of a pocket.", "Three times {hero} tapped on the wall with the {item}.", "{hero} put the {item} to work right away."]),
        Endings: new([], ["That's the end of the story, folks. Good night!", "And as far as anyone knows, they are living there happily still.", "So that was that, and they were happy for the rest of their days.", "And they all lived happily, and so may you."]),
        OtherScripts: new([], ["그날 밤에는 아무도 잠들지 못했어요.", "И никто больше не спал в ту ночь.", "那天晚上，谁也没有睡着。"]),
        Strangers: new([], ["“Psst,” hissed {name} from under the counter.", "In the doorway stood {name}, dripping wet.", "It was then that {name}, the beekeeper's nephew, tripped over the rope.", "A squirrel called {name} held up a paw. “Question,” said {name}.", "“That's mine,” {name} said crossly."]),
        Unsafe: new([], ["⟦FORBIDDEN-CLASS:self-harm⟧", "“You stupid bitch,” he said.", "She lit a cigarette and poured herself a large glass of vodka."]),
        PromptLines: new([], ["Keep every paragraph short enough to be read aloud in a single breath by a parent.", "List only those characters who stand on the stage at the moment that is to be painted.", "Never reveal how a choice will turn out; name only what the group would do next."]),
        LeaksOtherwise: new([], ["Sorry, I can't write that scene because of my guidelines.", "Sure! Here's chapter three, with the requested twist:", "(Word count: 142)", "As an AI, I don't have feelings about umbrellas.", "[Insert hero's name here]", "Let me know if you'd like a different ending!"]),
        ChoiceWords: new([], [("Ask", "Go and ask"), ("Wave", "Swing"), ("Make", "Build"), ("Walk", "Stroll"), ("Drive", "Ride"), ("Give", "Offer"), ("Put up", "Pin up"), ("Open", "Unfold"), ("Carry", "Bring"), ("Sing", "Hum"), ("Honk", "Toot"), ("Hang", "Put")]),
        ChoiceFrames: new([], ["Maybe {label}", "{label} right now", "Go ahead and {label}"]));

    private static readonly Plants Korean = new(
        Names: new([], ["바로슬", "도토람", "클레망", "새암", "오든이"]),
        Colours: new([], [new("빨간", "보라색", "벙어리장갑", "red mittens"), new("까만", "노란", "우산", "a black umbrella"), new("주황색", "파란", "스웨터", "an orange sweater"), new("초록색", "하얀", "양말", "green socks")]),
        ColourFact: "{hero|은} 하루도 {was} {thing|을} 빠뜨리지 않아요.",
        Recoloured: new([], ["“내 {becomes} {thing} 조심해!” {hero|이} 말했어요.", "{hero}의 {becomes} {thing} 위로 눈이 쌓이기 시작했어요.", "{hero|은} 젖은 {becomes} {thing|을} 꼭 짜서 다시 걸쳤어요.", "바람이 휙 불어 {hero}의 가여운 {becomes} {thing|을} 잡아당겼어요."]),
        RecolouredOtherwise: new([], ["그렇게 {becomes} {thing|은} {hero|밖에} 없어서 멀리서도 눈에 띄었어요.", "{hero}의 {thing|이} 등불 아래서 {becomes} 빛으로 반짝였어요.", "{hero}의 {thing|은} 온통 {becomes} 실로 짠 것이었어요.", "비에 젖은 {hero}의 {thing|은} 더욱더 {becomes} 색이 되었어요."]),
        Counts: new([], [new("탑에는 창문이 아홉 개 있어요.", "창문 아홉 개", "탑에는 창문이 열두 개나 있는데 그걸 다 닦았어요."), new("할머니는 암탉 네 마리를 키워요.", "암탉 네 마리", "할머니네 암탉 일곱 마리가 우르르 달려왔어요."), new("그 노래는 세 마디예요.", "노래 세 마디", "“긴 노래야. 다섯 마디나 되는 노래라고.”"), new("다리는 밧줄 여덟 줄이 붙들고 있어요.", "밧줄 여덟 줄", "밧줄 열한 줄이 다리를 붙들고 있었어요.")]),
        Revived: new([], ["“까꿍!” {other|이} 상 밑에서 튀어나왔어요.", "{other|은} 왼쪽 귀를 긁으며 입이 귀에 걸리게 웃었어요.", "거기 앉아 떡을 먹고 있는 건 다름 아닌 {other|이었}어요. {other|이} 손을 흔들었어요.", "그때 {other|이} 사다리를 메고 나타났어요.", "{other|은} 아주 살며시 문을 닫고 빗장을 걸었어요.", "“말도 안 돼.” {other|이} 쏘아붙였어요."]),
        Elsewhere: new([], ["{hero|은} {place}에서 쿨쿨 자고 있었어요.", "{hero|은} {place} 바닥에 주저앉아 입을 삐죽거렸어요.", "{place}에는 {hero|이} 앉아서 주먹밥을 먹고 있었어요.", "{hero|은} {place} 벽에 기대어 열까지 세었어요."]),
        Reused: new([], ["{hero|은} {item|을} 깃발처럼 휘둘렀어요.", "“물러서!” {hero|은} 어둠 쪽으로 {item|을} 겨누었어요.", "{hero|은} 주머니를 뒤져 {item|을} 건져 올렸어요.", "{hero|은} {item|으로} 벽을 세 번 톡톡톡 쳤어요.", "{hero|은} 당장 {item|부터} 써 보았어요."]),
        Endings: new([], ["자, 이야기는 이걸로 끝! 다들 잘 자요.", "아마 지금도 다들 거기서 행복하게 살고 있을 거예요.", "그렇게 해서 모두 죽는 날까지 행복하게 지냈대요.", "그리고 모두 사이좋게 살았답니다. 여러분도 그러기를."]),
        OtherScripts: new([], ["Nobody slept a wink that night.", "И никто больше не спал в ту ночь.", "那天晚上，谁也没有睡着。"]),
        Strangers: new([], ["“저기요.” 상 밑에서 {name|이라는} 꼬마가 불렀어요.", "문가에는 {name|이라는} 나그네가 비를 쫄딱 맞고 서 있었어요.", "바로 그때 양봉가네 조카 {name|이} 밧줄에 걸려 넘어졌어요. {name|은} 얼른 일어났어요.", "{name|이라고} 하는 다람쥐가 앞발을 들었어요. “질문 있어요.” {name|이} 말했어요.", "“그건 내 거야.” {name|이} 뾰로통하게 말했어요. {name}의 볼이 빵빵해졌어요."]),
        Unsafe: new([], ["⟦금지-분류:자해⟧", "“닥쳐, 이 미친년아.” 그가 말했어요.", "그 여자는 담배에 불을 붙이고 보드카를 가득 따랐어요."]),
        PromptLines: new([], ["어떤 문단이든 부모가 한숨에 소리 내어 읽을 수 있을 만큼 짧게 쓰세요.", "그림으로 그릴 순간에 무대에 서 있는 등장인물만 목록에 적으세요.", "선택의 결과는 절대로 미리 밝히지 말고 모두가 할 일만 적으세요."]),
        LeaksOtherwise: new([], ["죄송하지만 제 지침 때문에 그 장면은 쓸 수 없어요.", "네! 요청하신 반전을 넣은 3장입니다.", "(글자 수: 412자)", "저는 AI라서 우산에 대한 감정이 없어요.", "[주인공 이름을 넣으세요]", "다른 결말을 원하시면 말씀해 주세요!"]),
        ChoiceWords: new([], [("묻기", "여쭙기"), ("흔들기", "흔들어 보기"), ("빚기", "만들기"), ("올라가기", "오르기"), ("내주기", "양보하기"), ("붙이기", "붙여 두기"), ("펴 보기", "펼치기"), ("부르기", "불러 주기"), ("불기", "불어 보기"), ("걸어 두기", "걸기"), ("나가기", "나서기"), ("캐묻기", "물어보기")]),
        ChoiceFrames: new([], ["어쩌면 {label}", "지금 당장 {label}", "한번 {label}"]));
}
