using FairyTaleBot.Languages;

namespace FairyTaleBot.Testing.Prose;

/// <summary>Turns that people propose: things, acts, rough wishes and words that nobody knows.</summary>
public static class FamilyIdeas
{
    public static IReadOnlyList<string> For(Language language) => language == Language.Ko ? Korean : English;

    private static readonly string[] English =
    [
        "a rainbow rice cake", "they ride on a whale", "a zibbly appears", "it starts to snow sugar", "they build a rocket", "a walrus with an umbrella", "everybody dances", "they bake a pizza", "a tiger hides", "we sing about soup",
        "a green teapot", "they fly to the moon", "they dig a tunnel", "a giant carrot", "hide and seek", "they paint the sky", "a fight with a pirate", "a train full of frogs", "they plant a star", "a hug for everyone",
        "a singing spoon", "they open a box", "an octopus", "they fix the moon", "a big storm", "they read a letter", "a castle of cheese", "they throw a ball", "an old pirate", "they jump over a river",
        "a robot in a hat", "they wish for rain", "a tiny elephant", "they wear a crown", "a carpet of leaves", "they give the wind a sock", "my dog Biscuit", "a bad wolf kills everybody",
        "they get ice cream", "a giant pops out of the well", "it rains spaghetti", "they make friends with the wolf", "mina wants a pony", "the fox marries a princess", "give the dog a bone", "he melts", "they have a sleepover",
        "the princess is sad", "everyone falls asleep", "they get lost", "they go home", "a witch turns the hero into a frog", "Mommy comes", "there are two dragons", "they see a shooting star and make a wish", "my brother Tom helps",
    ];

    private static readonly string[] Korean =
    [
        "무지개떡을 나눠 줘요", "고래를 타고 가요", "뿌뿌가 나타나요", "설탕 눈이 내려요", "로켓을 만들어요", "우산을 쓴 펭귄", "다 같이 춤을 춰요", "피자를 구워요", "호랑이가 숨어요", "다 같이 노래해요",
        "초록 주전자", "달까지 날아가요", "땅을 파요", "커다란 당근", "숨바꼭질", "하늘을 그려요", "해적과 싸워요", "개구리가 가득한 기차", "별을 심어요", "모두 꼭 안아 줘요",
        "노래하는 숟가락", "상자를 열어요", "문어", "달을 고쳐요", "커다란 폭풍", "편지를 읽어요", "치즈 성", "공을 던져요", "늙은 해적", "강을 뛰어넘어요",
        "모자를 쓴 로봇", "소원을 빌어요", "조그만 코끼리", "왕관을 써요", "나뭇잎 양탄자", "바람에게 양말을 줘요", "우리 강아지 초코", "나쁜 늑대가 모두 죽여요",
    ];
}
