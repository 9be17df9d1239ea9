using FairyTaleBot.Ballots;
using FairyTaleBot.Briefs;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Reviews;
using FairyTaleBot.Tests.Ledgers;

namespace FairyTaleBot.Tests.Reviews;

/// <summary>A second chapter with nothing wrong in it, in both languages: what every check must let pass, and what faults are put into.</summary>
internal static class CleanPages
{
    public static readonly WonTurn WonEn = new("Follow the wet footprints to the pier", "follow", ["footprint", "pier"], IsIdea: false);

    public static readonly WonTurn WonKo = new("젖은 발자국을 따라간다", "follow", ["발자국"], IsIdea: false);

    public const string English = """
        Mira followed the wet footprints all the way to the old pier. They were round as plates, and each one shone a little in the mist. “Somebody heavy,” she said, “but somebody who walks on tiptoe.”

        Old Burrow poked his nose out of a barrel. “I heard it go by,” he whispered. “It hummed, Mira. It hummed our hum, and then it sniffed like someone who has lost a mitten.” He had flour on his whiskers, because he had been baking when the quiet came.

        The fog grew so thick that Mira could not see her own paws. Her heart went pit-a-pat. Then she remembered the tin lantern. She struck a match, and the lantern woke with a small gold yawn. All at once the mist stepped back, as shy as a cat.

        There, at the end of the pier, stood a door made of nothing but grey air. Behind it something enormous sighed. On Monday there had been no door here at all.

        “Hum, little tower, hum,” sang Mira, very softly. And from behind the door, a voice hummed back.
        """;

    public const string Korean = """
        토리는 젖은 발자국을 따라 나루 끝까지 걸어갔어요. 발자국은 접시처럼 둥글고, 안개 속에서 반짝반짝 빛났지요. “누군가 아주 무거운가 봐.” 토리가 말했어요. “그런데 살금살금 걷는 걸 좋아하나 봐.”

        땅속 할아버지가 나무통에서 코를 쏙 내밀었어요. “나도 들었단다.” 할아버지가 속삭였어요. “우리 노래를 흥얼거리면서 지나가더구나. 그러더니 장갑을 잃어버린 아이처럼 훌쩍였어.” 할아버지 수염에는 밀가루가 잔뜩 묻어 있었어요. 빵을 굽다가 갑자기 조용해져서 뛰어나왔거든요.

        안개가 점점 짙어져서 토리는 제 발도 보이지 않았어요. 가슴이 콩닥콩닥 뛰었어요. 그때 양철 등불이 떠올랐어요. 토리가 성냥을 탁 긋자 등불이 작고 노란 하품을 하며 깨어났어요. 그러자 안개가 부끄럼쟁이 고양이처럼 슬금슬금 물러났지요.

        나루 끝에는 회색 바람으로 만든 문이 하나 서 있었어요. 문 뒤에서 커다란 무언가가 한숨을 쉬었어요. 어제까지만 해도 없던 문이었어요.

        “불러라, 작은 등대야, 불러라.” 토리는 아주 작은 소리로 노래했어요. 그러자 문 너머에서 누군가 콧노래로 대답했어요.
        """;

    public static ReviewContext Context(Language language) => SampleTale.Context(language, won: language == Language.Ko ? WonKo : WonEn);

    public static ChapterDraft Draft(Language language) => language == Language.Ko
        ? SampleTale.Draft(Korean) with
        {
            Title = "안개로 만든 문",
            BeatEvidence = "토리가 성냥을 탁 긋자 등불이 작고 노란 하품을 하며 깨어났어요.",
            TurnEvidence = "토리는 젖은 발자국을 따라 나루 끝까지 걸어갔어요.",
            Synopsis = "등대의 노래가 사라졌어요. 토리와 땅속 할아버지가 발자국을 따라갔어요.",
            Choices =
            [
                new("안개 문을 똑똑 두드려 본다", "🚪", ChoiceAxis.How, "knock", ["문", "두드"]),
                new("땅속 할아버지에게 빵을 부탁한다", "🍞", ChoiceAxis.Kindness, "bread", ["빵"]),
                new("등불을 끄고 가만히 귀를 기울인다", "👂", ChoiceAxis.Risk, "listen", ["귀"]),
            ],
        }
        : SampleTale.Draft(English) with
        {
            Title = "The Door in the Mist",
            BeatEvidence = "She struck a match, and the lantern woke with a small gold yawn.",
            TurnEvidence = "Mira followed the wet footprints all the way to the old pier.",
            Synopsis = "The lighthouse lost its hum. Mira and Old Burrow follow the footprints.",
            Choices =
            [
                new("Knock on the door of fog", "🚪", ChoiceAxis.How, "knock", ["knock", "door"]),
                new("Bake warm bread with Old Burrow", "🍞", ChoiceAxis.Kindness, "bread", ["bread"]),
                new("Put out the lantern and listen", "👂", ChoiceAxis.Risk, "listen", ["listen"]),
            ],
        };

    /// <summary>The clean page with other prose, long enough to be looked at for what it says.</summary>
    public static ChapterDraft With(Language language, Func<string, string> change)
    {
        var draft = Draft(language);
        return draft with { Paragraphs = [.. change(draft.Text).Split("\n\n")] };
    }
}
