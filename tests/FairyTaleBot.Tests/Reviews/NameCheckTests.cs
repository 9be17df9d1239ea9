using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;
using FairyTaleBot.Reviews.Checks;
using FairyTaleBot.Tests.Ledgers;

namespace FairyTaleBot.Tests.Reviews;

public sealed class NameCheckTests
{
    private static List<Finding> Found(IReviewCheck check, Language language, string text, BibleDelta? delta = null, WonTurn? won = null, EquatableArray<string> ideas = default) =>
        [.. check.Examine(SampleTale.Draft(text, delta), SampleTale.Context(language, won: won, ideas: ideas))];

    [Theory]
    [InlineData(Language.En, "Mira waved, and then Bartholomew slowly opened his arms. “Come,” said Bartholomew.", "Bartholomew")]
    [InlineData(Language.En, "“Hello,” whispered Juniper.", "Juniper")]
    [InlineData(Language.En, "Out of the barrel Juniper jumped, and Mira laughed.", "Juniper")]
    [InlineData(Language.Ko, "그때 뭉치라는 토끼가 나타났어요. 뭉치가 웃으며 말했어요.", "뭉치")]
    [InlineData(Language.Ko, "지훈이가 토리에게 달려왔어요.", "지훈이")]
    [InlineData(Language.Ko, "“안녕?” 앨리스가 물었어요.", "앨리스")]
    [InlineData(Language.Ko, "토리 곁으로 노을이라는 소녀가 달려왔어요.", "노을")]
    [InlineData(Language.Ko, "노을은 웃었어요. 노을이 손뼉을 쳤어요. 노을은 물었어요.", "노을")]
    [InlineData(Language.En, "“Room for two?” Mira nodded. “Plenty,” put in Quillon.", "Quillon")]
    [InlineData(Language.En, "Mira looked up. Along the pier came Quillon.", "Quillon")]
    [InlineData(Language.En, "Mira looked up, and in hopped Quillon.", "Quillon")]
    [InlineData(Language.En, "It was then that Quillon, who sold nets, dropped one.", "Quillon")]
    [InlineData(Language.En, "Mira met a boy named Quillon on the pier.", "Quillon")]
    [InlineData(Language.Ko, "토리가 도단에게 조개를 주었어요. 도단의 눈이 커졌어요. 도단은 조개를 귀에 댔어요.", "도단")]
    [InlineData(Language.Ko, "“누구 있어요?” 토리는 문을 열었어요. “나야.” 도단이 끼어들었어요. 토리는 도단과 걸었어요. 도단은 콧노래를 흥얼거렸어요.", "도단")]
    [InlineData(Language.Ko, "“도단아, 어서 와!” 토리는 문을 열었어요. 도단은 비에 젖어 있었어요. “도단아, 이리 앉아.”", "도단")]
    [InlineData(Language.Ko, "토리가 한들에게 조개를 주었어요. 한들의 눈이 커졌어요. 한들은 조개를 귀에 댔어요.", "한들")]
    [InlineData(Language.Ko, "토리 곁으로 도단이라고 하는 늙은 사공이 다가왔어요.", "도단")]
    [InlineData(Language.Ko, "“저는 도단입니다.” 토리는 웃었어요. 그날부터 도단과 토리는 함께 놀았어요.", "도단")]
    [InlineData(Language.En, "Robin, a fox cub, swept the step. Nobody but Robin knew why. It was Robin who laughed.", "Robin")]
    public void A_stranger_who_acts_blocks(Language language, string text, string name) =>
        Found(new UnknownNames(), language, text).ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Span.ShouldBe(name), f => f.Severity.ShouldBe(Severity.Block));

    [Theory]
    [InlineData("Mira asked little Mira and Old Burrow. Then Burrow smiled, and Mira’s tail shook.")]
    [InlineData("Then the Great Oak whispered, and the old North Wind laughed. “Oh, Mother!” said Mira.")]
    [InlineData("On Monday Mira said good night to the Moon. Then Moon smiled.")]
    [InlineData("WHOOSH! went the fog. Then BOOM came from the Humming Tower.")]
    [InlineData("Everybody ran. Nobody spoke. Somebody laughed. Waves rolled. Birds sang.")]
    [InlineData("The path to Willowbrook ran past the mill, and beyond Hollowdale rose a hill.")]
    [InlineData("They gave the boat a name: “Marigold”. The “Marigold” rocked.")]
    [InlineData("Fox and mole sat down. Then Fox yawned and Mole smiled.")]
    [InlineData("“If I’m late,” said Mira, “Old Burrow will worry.” And then I, the teller, laughed.")]
    [InlineData("Mira thought—Everyone thought—that the hum was gone… Nobody laughed.")]
    [InlineData("People asked Mira the way. People nodded. “Soup,” people said, and Mira nodded, too.")]
    [InlineData("On Thursdays Mira slept late. “Soup,” said Mira, and Thursdays smelled of it.")]
    [InlineData("A boat named Marigold rocked. There lay Hollowdale, grey and small; Mira counted. Thunder rolled. Thunder grumbled.")]
    [InlineData("Grumblefog’s sigh rolled over Saltwick. “Saltwick!” cried Mira. In Saltwick nobody laughed.")]
    [InlineData("They climbed Snowdon together, and Mira laughed.")]
    [InlineData("From there the two climbed Snowdon, and Mira laughed.")]
    [InlineData("On the third day, in the rain, the children climbed Snowdon, and Mira laughed.")]
    [InlineData("Out of the fog came Snowdon, white and tall, and Mira laughed.")]
    [InlineData("Next came Paris. Mira counted the bridges.")]
    [InlineData("“Yes,” Mira muttered in Elvish. Then Mira wrote in Welsh and sang in Latin.")]
    public void English_prose_with_capitals_of_its_own_passes(string text) => Found(new UnknownNames(), Language.En, text).ShouldBeEmpty();

    [Theory]
    [InlineData("다람쥐가 말했어요. 부엉이는 고개를 끄덕였어요. 펭귄이 폴짝 뛰었어요.")]
    [InlineData("토리는 하나도 무섭지 않았어요. 수달이 물었어요. 수달이 웃었어요. 수달이 토리의 손을 잡았어요.")]
    [InlineData("할머니가 사랑이라는 말을 속삭였어요. 바람이라는 친구가 노래했어요.")]
    [InlineData("토리에게 낡은 됨박이 말했어요. 됨박은 웃었어요. 그 됨박에게 토리가 인사했어요.")]
    [InlineData("토리 앞에 됨박 하나가 굴러왔어요. “안녕?” 됨박이 물었어요. 됨박의 얼굴은 둥글었어요.")]
    [InlineData("등대원이 말했어요. 등대원은 모자를 벗었어요. 바람개비가 웃었어요. 바람개비는 토리에게 말했어요. 암염소가 왔어요. 암염소에게 토리가 말했어요.")]
    [InlineData("토리는 됨박들에게 인사했어요. 됨박의 눈이 커졌어요. 됨박은 웃었어요. 됨박은 노래했어요.")]
    [InlineData("빨리 하라는 어른도, 천천히 가자는 아이도 웃었어요. 저는 괜찮습니다.")]
    [InlineData("그러고는 토리가 웃었어요. 그러고는 토리가 노래했어요.")]
    [InlineData("노래라는 것은 참 신기해요. 땅속 할아버지께서 빙그레 웃었어요.")]
    [InlineData("“토리야, 이리 오렴.” 두더지가 말했어요. “별아, 반짝여 줘!” 토리가 외쳤어요.")]
    [InlineData("토리는 이정표에게 저녁밥을 물었어요. 이정표에는 ‘두 고개 더’라고 쓰여 웃으며 말했어요. 이정표에는 이끼도 앉았어요.")]
    [InlineData("하나는 그제야 여섯 번이나 인사했어요. 그제야 토리가 웃었어요. 그제야 말했지요.")]
    [InlineData("생각하는 토리가 웃었어요. 생각하는 됨박이 말했어요. 생각하라고 했지요. 노래하는 토리가 인사했어요.")]
    [InlineData("토리가 안아 주었어요. “괜찮아, 괜찮아, 괜찮아.” “아니야, 아니야, 아니야!” “진짜야, 진짜야!” “얘들아, 얘들아, 얘들아!” “여기야, 여기야!”")]
    [InlineData("“나는 천재야!” 토리가 외쳤어요. “나는 겁쟁이야.” 땅속 할아버지가 말했어요. 겁쟁이는 없어요.")]
    [InlineData("토리는 온실의 입구에 섰어요. 온실의 뒤쪽에는 온실의 손잡이가 있었어요. 온실은 따뜻했어요.")]
    public void Korean_prose_with_common_nouns_passes(string text) =>
        Found(new UnknownNames(), Language.Ko, text).ShouldAllBe(f => f.Severity != Severity.Block);

    [Theory]
    [InlineData("조심하라는 할머니의 말씀이 생각났어요.")]
    [InlineData("서두르라는 할아버지의 목소리가 들렸어요. 돌아오라는 아이의 말을 토리는 들었어요.")]
    public void What_somebody_was_told_to_do_is_nobodys_name(string text) => Found(new UnknownNames(), Language.Ko, text).ShouldBeEmpty();

    [Fact]
    public void A_newcomer_that_the_draft_declares_may_act()
    {
        const string text = "“Hello,” said Juniper, and Juniper jumped. Then Juniper smiled.";
        Found(new UnknownNames(), Language.En, text).ShouldNotBeEmpty();
        Found(new UnknownNames(), Language.En, text, new() { NewCharacters = [SampleTale.Somebody("goat", "Juniper")] }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.En, "“Hello,” said Zibbly, and Zibbly smiled. Then Zibbly ran.", "A dragon named Zibbly comes", "Zibbly")]
    [InlineData(Language.Ko, "“안녕?” 루나가 물었어요. 루나라는 고양이가 웃었어요.", "루나라는 고양이가 와요", "루나")]
    public void What_members_brought_may_act(Language language, string text, string idea, string name)
    {
        Found(new UnknownNames(), language, text).ShouldNotBeEmpty();
        Found(new UnknownNames(), language, text, won: new(idea, null, [], IsIdea: true)).ShouldBeEmpty();
        Found(new UnknownNames(), language, text, ideas: [name]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.En, "Then Myra laughed.", "Myra")]
    [InlineData(Language.En, "“Come,” said Grumblefrog.", "Grumblefrog")]
    [InlineData(Language.Ko, "그러자 투리가 말했어요.", "투리")]
    [InlineData(Language.Ko, "그러자 안개투덜기가 말했어요.", "안개투덜기")]
    [InlineData(Language.Ko, "그러자 토리아가 물었어요.", "토리아")]
    public void A_name_spelt_another_way_is_found(Language language, string text, string word)
    {
        Found(new NameDrift(), language, text).ShouldHaveSingleItem().Span.ShouldBe(word);
        if (language == Language.En) Found(new UnknownNames(), language, text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.En, "Mira’s paws. Miracles came. Then the Mirror laughed, and Mira, too.")]
    [InlineData(Language.En, "More fog. Mire and mud. Then old Burrow and the burrows yawned.")]
    [InlineData(Language.En, "On Maya Day they danced; in the May they sang.")]
    [InlineData(Language.Ko, "오리가 말했어요. 소리가 들렸어요. 너구리가 웃었어요. 도리가 없었어요.")]
    [InlineData(Language.Ko, "토리네 집에서 토리들이 놀았어요. 토리님이 웃었어요. 토리까지 뛰었어요. 토리야!")]
    [InlineData(Language.Ko, "투리 나무 아래 조리가 있었어요.")]
    public void Other_words_are_not_misspelt_names(Language language, string text) => Found(new NameDrift(), language, text).ShouldBeEmpty();

    [Theory]
    [InlineData(Language.En, "“Well done,” said Aunt Pell.")]
    [InlineData(Language.En, "Aunt Pell quietly laughed.")]
    [InlineData(Language.En, "Mira looked up. Aunt Pell waved from the roof.")]
    [InlineData(Language.Ko, "펠 이모가 말했어요.")]
    [InlineData(Language.Ko, "“잘했어.” 펠 이모는 빙그레 웃었어요.")]
    [InlineData(Language.Ko, "“아니란다.” 펠 이모가 덧문을 밀어붙였어요.")]
    [InlineData(Language.En, "Aunt Pell, who had the best ears in Saltwick, heard it first.")]
    [InlineData(Language.En, "“Not without me,” piped in Aunt Pell.")]
    [InlineData(Language.En, "Round the corner came Aunt Pell.")]
    [InlineData(Language.En, "Aunt Pell was stirring the soup.")]
    [InlineData(Language.En, "Aunt Pell was watching the pot.")]
    [InlineData(Language.En, "Aunt Pell was looking at Mira.")]
    [InlineData(Language.En, "Aunt Pell and Mira at once set off.")]
    public void Somebody_who_is_gone_may_not_act(Language language, string text) =>
        Found(new AbsentActing(), language, text).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Block);

    [Theory]
    [InlineData(Language.En, "Mira remembered how Aunt Pell laughed.")]
    [InlineData(Language.En, "Aunt Pell had said so long ago.")]
    [InlineData(Language.En, "“Aunt Pell said we must hum,” whispered Mira.")]
    [InlineData(Language.En, "Aunt Pell’s boat rocked. Mira missed Aunt Pell. Aunt Pell, Mira said, is far away.")]
    [InlineData(Language.En, "Old Burrow said that Mira laughed.")]
    [InlineData(Language.En, "Beside the chair of Aunt Pell sat a cat. Without Aunt Pell nobody laughed.")]
    [InlineData(Language.En, "Once, Aunt Pell caught a cold. Aunt Pell was missing, and nobody danced.")]
    [InlineData(Language.En, "Mira missed Aunt Pell and hugged the cushion. When Aunt Pell was king, the bells rang. Aunt Pell was nothing but a star now. Aunt Pell was coming home soon.")]
    [InlineData(Language.Ko, "토리는 펠 이모가 말했던 것을 떠올렸어요.")]
    [InlineData(Language.Ko, "펠 이모가 준 조개를 토리가 꺼냈어요. 펠 이모가 남긴 모자를 꺼냈어요.")]
    [InlineData(Language.Ko, "펠 이모가 손수 만들어 준 목도리를 토리가 둘렀어요. 지난봄에 펠 이모는 그 등불을 토리에게 건네주었어요. 펠 이모는 쪽지를 넣어 보냈지요.")]
    [InlineData(Language.En, "Last spring Aunt Pell danced here. Aunt Pell wrote every week.")]
    [InlineData(Language.Ko, "펠 이모는 멀리 떠나고 없었어요. 펠 이모에게 토리가 말했어요.")]
    [InlineData(Language.Ko, "“펠 이모가 말했어요.” 토리가 속삭였어요.")]
    public void Somebody_who_is_gone_may_be_remembered(Language language, string text) => Found(new AbsentActing(), language, text).ShouldBeEmpty();

    [Fact]
    public void Somebody_whom_the_chapter_brings_back_may_act()
    {
        var back = new BibleDelta(StateChanges: [new("aunt", CharacterState.At("harbour"))]);
        Found(new AbsentActing(), Language.En, "“Well done,” said Aunt Pell.", back).ShouldBeEmpty();
    }
}
