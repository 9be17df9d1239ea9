using FairyTaleBot.Characters;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>What the picture shows: who is there at the chapter's main event, with which things.</summary>
internal sealed class SceneMaker(Stage stage, EventsDue due, TurnTold? turn, Character? newcomer)
{
    private const int MaxKeywords = 6;

    private PlotEvent Main => due.Told.Length > 0 ? due.Told[^1] : PlotEvent.Leave;

    public Scene Make()
    {
        var cast = Cast().Distinct().Take(Scene.MaxCast).ToArray();
        var action = stage.Realiser.Fill(stage.Tables[$"{stage.Plot.Id}/{Main.Heading()}"].Field("see")) ?? stage.Hero.Name.Display;
        action = English.Capitalised(action.TrimEnd('.')) + ".";
        stage.Bind("action", new Referent.Words(action));
        var alt = new Teller(stage).Tell("phrases/alt") is null ? action : Alt() ?? action;
        return new Scene(
            [.. cast.Select(c => c.Id)],
            stage.Place.Id,
            action,
            [.. Keywords().Distinct().Take(MaxKeywords)],
            [.. Items().Where(i => stage.Bible.FindItem(i) is not null || i == turn?.NewItem?.Id).Distinct().Take(4)],
            CameraOf(Main),
            stage.Brief.Beat.Emotion,
            TimeOf(Main),
            WeatherNow(),
            Prose.Cut(alt, Scene.MaxAlt));
    }

    private string? Alt() => stage.Tables["phrases/alt"].Variants.Select(v => stage.Realiser.Fill(v.Lines[0].Text)).FirstOrDefault(t => t is not null);

    private IEnumerable<Character> Cast()
    {
        yield return stage.Hero;
        if (Main is PlotEvent.Struggle or PlotEvent.Victory && stage.Opponent is { } opponent) yield return opponent;
        if (Main is PlotEvent.Gift && stage.Donor is { } donor) yield return donor;
        if (stage.Helper is { } helper) yield return helper;
        if (newcomer is not null) yield return newcomer;
        foreach (var id in stage.Brief.Beat.CastIds)
        {
            if (stage.Bible.FindCharacter(id) is { OnHand: true } other && (other.Id != stage.Opponent?.Id || Main is PlotEvent.Struggle or PlotEvent.Victory or PlotEvent.Return)) yield return other;
        }
    }

    private IEnumerable<string> Items()
    {
        if (turn?.NewItem is { } fresh) yield return fresh.Id;
        if (Main is PlotEvent.Gift or PlotEvent.Victory && stage.Gift is { } gift) yield return gift.Id;
        if (stage.Want is { } want && Main is PlotEvent.Home or PlotEvent.Struggle or PlotEvent.Victory or PlotEvent.Return) yield return want.Id;
    }

    private IEnumerable<string> Keywords()
    {
        foreach (var word in stage.Brief.Beat.Keywords.Take(4)) yield return word;
        if (turn?.NewItem is { } item) yield return item.Name;
        if (stage.Brief.Won is { IsIdea: false } won && won.Keywords.Count > 0) yield return won.Keywords[0];
        yield return stage.Place.Name;
        yield return stage.Hero.Kind;
        if (stage.Helper is { } helper) yield return helper.Kind;
    }

    private static Camera CameraOf(PlotEvent main) => main switch
    {
        PlotEvent.Rule or PlotEvent.Gift or PlotEvent.Victory => Camera.Close,
        PlotEvent.Lack or PlotEvent.Test or PlotEvent.Struggle => Camera.Medium,
        _ => Camera.Wide,
    };

    private TimeOfDay TimeOf(PlotEvent main)
    {
        if (stage.Brief.Bedtime) return TimeOfDay.Night;
        if (turn?.Move?.Id == "starpath") return TimeOfDay.Night;
        return main switch
        {
            PlotEvent.Lack or PlotEvent.Leave => TimeOfDay.Morning,
            PlotEvent.Rule or PlotEvent.Return => TimeOfDay.Evening,
            PlotEvent.Struggle => TimeOfDay.Night,
            _ => stage.Place.TimeOfDay,
        };
    }

    private Weather WeatherNow()
    {
        if (turn?.IdeaKind != NounKind.Weather || turn.NewItem is not { } item) return turn?.Move?.Id == "ride" ? Weather.Wind : stage.Place.Weather;
        return Gazetteer.Find(item.Name, stage.Brief.Language)?.Ko switch
        {
            "비" or "폭풍" or "태풍" or "천둥" or "번개" => Weather.Rain,
            "눈" => Weather.Snow,
            "바람" => Weather.Wind,
            _ => Weather.Mist,
        };
    }
}
