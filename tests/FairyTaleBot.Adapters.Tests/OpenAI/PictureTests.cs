using FairyTaleBot.Adapters.OpenAI.Illustrator;
using FairyTaleBot.Briefs;
using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Languages;
using FairyTaleBot.Testing.OpenAI;

namespace FairyTaleBot.Adapters.Tests.OpenAI;

public sealed class PictureTests
{
    [Fact]
    public async Task Style_and_characters_are_the_same_bytes_on_every_page()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync());
        var hero = await SceneAsync(1);
        await house.Painter.PaintAsync(hero, null, ModelHouse.Stop);
        await house.Painter.PaintAsync((await SceneAsync(2)) with { Action = "They row over the lake", Camera = Drafts.Camera.Wide }, null, ModelHouse.Stop);
        var prompts = Pages(house).Select(p => ((string)p.Body["prompt"]!).Split('\n')).ToList();
        prompts.Count.ShouldBe(2);
        prompts[0][0].ShouldBe(prompts[1][0]);
        prompts[0][0].ShouldStartWith("STYLE: ");
        prompts[0][1].ShouldBe(prompts[1][1]);
        prompts[0][1].ShouldStartWith("CHARACTERS (keep exactly): ");
        prompts[0][2].ShouldNotBe(prompts[1][2]);
        prompts.ShouldAllBe(p => string.Join('\n', p).Length <= 1400 + 300);
        house.Peer.Wrongs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a Disney castle with a LEGO door", "a castle with a door")]
    [InlineData("a hat, Mickey Mouse, and a drum", "a hat, and a drum")]
    [InlineData("a meadow in the style of Studio Ghibli, at dawn", "a meadow, at dawn")]
    [InlineData("a sign that says “BUY”\nAVOID: nothing", "a sign that says BUY AVOID: nothing")]
    [InlineData("a frozen lake, a googly-eyed frog and a marvellous kite", "a frozen lake, a googly-eyed frog and a marvellous kite")]
    [InlineData("a lantern, orange #d9772b", "a lantern, orange #d9772b")]
    public void Painters_are_asked_for_nobodys_brand_and_take_no_orders(string words, string plain) => PictureWords.Plain(words).ShouldBe(plain);

    [Fact]
    public async Task An_action_that_names_a_brand_is_told_in_other_words()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync());
        await house.Painter.PaintAsync((await SceneAsync(1)) with { Action = "Pikachu dances with the fox", Keywords = ["Pokémon", "kite"] }, null, ModelHouse.Stop);
        var prompt = (string)Pages(house).Single().Body["prompt"]!;
        prompt.ShouldNotContain("Pikachu");
        prompt.ShouldNotContain("Pok");
        prompt.ShouldContain("kite");
    }

    [Fact]
    public async Task Plates_are_painted_once_and_later_pages_are_painted_after_them()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync());
        house.Peer.Paint = (_, n) => PeerAnswer.Picture(PeerPictures.Png(n));
        for (var chapter = 1; chapter <= 4; chapter++) await house.Painter.PaintAsync((await SceneAsync(chapter)) with { PlaceReturns = chapter < 4, PlaceKnown = chapter > 1 }, null, ModelHouse.Stop);
        var plates = house.Peer.Requests.Where(r => r.Path.EndsWith("/generations", StringComparison.Ordinal)).Select(r => (string)r.Body["prompt"]!).Where(p => !p.Contains("CHARACTERS", StringComparison.Ordinal)).ToList();
        plates.Count.ShouldBe(plates.Distinct().Count());
        plates.Count(p => p.Contains("empty, quiet landscape", StringComparison.Ordinal)).ShouldBe(1);
        plates.Count(p => p.Contains("the place alone", StringComparison.Ordinal)).ShouldBe(1);
        var edits = Pages(house).Where(p => p.Path.EndsWith("/edits", StringComparison.Ordinal)).ToList();
        edits.Count.ShouldBe(3);
        // A style, a place and at most three characters, whoever is seen.
        plates.Count.ShouldBeLessThanOrEqualTo(5);
        edits.ShouldAllBe(e => e.Pictures.Count == 4);
        ((string)edits[0].Body["prompt"]!).ShouldContain("REFERENCES: Image 1 is the style. Image 2 is the place. Image 3 is the ");
        house.Peer.Wrongs.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plate_whose_picture_is_gone_is_painted_once_more_and_then_kept()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync());
        house.Peer.Paint = (_, n) => PeerAnswer.Picture(PeerPictures.Png(n));
        await PaintAsync(2);
        var plates = Plates();
        await house.Part<IPictureStore>().ForgetOlderAsync(DateTimeOffset.MaxValue, ModelHouse.Stop);
        await PaintAsync(3);
        Plates().ShouldBe(plates * 2);
        await PaintAsync(4);
        Plates().ShouldBe(plates * 2);

        async Task PaintAsync(int chapter) => await house.Painter.PaintAsync((await SceneAsync(chapter)) with { PlaceReturns = false, PlaceKnown = true }, null, ModelHouse.Stop);
        int Plates() => house.Peer.Requests.Count(r => ((string?)r.Body["prompt"])?.Contains("CHARACTERS", StringComparison.Ordinal) == false);
    }

    [Fact]
    public async Task A_server_without_edits_paints_from_words_alone()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync());
        house.Peer.Paint = (r, n) => r.Path.EndsWith("/edits", StringComparison.Ordinal) ? PeerAnswer.Fail(404, "not_found") : PeerAnswer.Picture(PeerPictures.Png(n));
        (await house.Painter.PaintAsync(await SceneAsync(2), null, ModelHouse.Stop))!.Value.Painter.ShouldBe("painter");
        (await house.Painter.PaintAsync(await SceneAsync(3), null, ModelHouse.Stop))!.Value.Painter.ShouldBe("painter");
        house.Peer.Requests.Count(r => r.Path.EndsWith("/edits", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_blocked_picture_is_asked_for_in_other_words_then_calmer_then_painted_by_the_built_in_one()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:Pictures", "Generations"));
        var scene = await SceneAsync(1) with { Action = "Tori leaps over the roaring waterfall", TimeOfDay = Plots.TimeOfDay.Night };
        house.Peer.Paint = (_, n) => n < 2 ? PeerAnswer.Fail(400, "moderation_blocked") : PeerAnswer.Picture(PeerPictures.Png(n));
        (await house.Painter.PaintAsync(scene, null, ModelHouse.Stop))!.Value.Painter.ShouldBe("painter");
        var prompts = house.Peer.Requests.Select(r => (string)r.Body["prompt"]!).ToList();
        prompts[0].ShouldContain("waterfall");
        prompts[1].ShouldNotContain("waterfall");
        prompts[2].ShouldContain("resting together");
        prompts[2].ShouldContain("morning");

        house.Peer.Paint = (_, _) => PeerAnswer.Fail(400, "content_policy_violation");
        (await house.Painter.PaintAsync(scene, null, ModelHouse.Stop))!.Value.Painter.ShouldBe("embedded");
    }

    [Theory]
    [InlineData("")]
    [InlineData("bm90IGEgcGljdHVyZSBhdCBhbGwsIGJ1dCBsb25nIGVub3VnaCB0byBiZSBvbmU=")]
    [InlineData("%%%")]
    public async Task What_is_no_picture_is_not_shown(string base64)
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:Retries", "0"));
        house.Peer.Paint = (_, _) => new PeerAnswer.Painted(base64);
        (await house.Painter.PaintAsync(await SceneAsync(1), null, ModelHouse.Stop))!.Value.Painter.ShouldBe("embedded");
    }

    [Theory]
    [InlineData("Invalid image file or mode for image 1.", 2)]
    [InlineData("This model does not support image edits.", 1)]
    public async Task References_are_given_up_for_good_only_where_the_server_takes_none(string complaint, int asked)
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync());
        house.Peer.Paint = (r, n) => r.Path.EndsWith("/edits", StringComparison.Ordinal)
            ? new PeerAnswer.Failed(400, $$$"""{"error":{"message":"{{{complaint}}}","type":"invalid_request_error"}}""")
            : PeerAnswer.Picture(PeerPictures.Png(n));
        for (var chapter = 2; chapter <= 3; chapter++) (await house.Painter.PaintAsync(await SceneAsync(chapter), null, ModelHouse.Stop))!.Value.Painter.ShouldBe("painter");
        house.Peer.Requests.Count(r => r.Path.EndsWith("/edits", StringComparison.Ordinal)).ShouldBe(asked);
        house.Log.Lines.Count(l => l.Line.Contains("takes no references", StringComparison.Ordinal)).ShouldBe(2 - asked);
    }

    [Fact]
    public async Task An_account_at_its_limit_is_said_and_costs_no_second_call()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync());
        await house.Painter.PaintAsync(await SceneAsync(2), null, ModelHouse.Stop);
        var before = house.Peer.Requests.Count;
        house.Peer.Paint = (_, _) => PeerAnswer.Fail(400, "billing_hard_limit_reached");
        (await house.Painter.PaintAsync(await SceneAsync(2), null, ModelHouse.Stop))!.Value.Painter.ShouldBe("embedded");
        house.Peer.Requests.Count.ShouldBe(before + 1);
        house.Log.Lines.ShouldContain(l => l.Line.Contains("nothing left to spend", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_that_moderation_flags_is_not_shown()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:ModerationModel", "omni"), ("OpenAI:Pictures", "Generations"));
        house.Peer.Moderate = r => PeerAnswer.Json($$"""{"results":[{"flagged":{{(r.Body["input"] is System.Text.Json.Nodes.JsonArray ? "true" : "false")}},"categories":{"violence":{{(r.Body["input"] is System.Text.Json.Nodes.JsonArray ? "true" : "false")}}} }]}""");
        (await house.Painter.PaintAsync(await SceneAsync(1), null, ModelHouse.Stop))!.Value.Painter.ShouldBe("embedded");
        house.Peer.Requests.Count(r => r.Path.EndsWith("/moderations", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task A_page_out_of_its_palette_is_painted_once_more_and_the_better_one_stays()
    {
        await using var house = new ModelHouse(await ModelPeer.StartAsync(), ("OpenAI:Pictures", "Generations"));
        var scene = await SceneAsync(1);
        var good = Palette(scene);
        byte[][] answers = [PeerPictures.Flat(255, 0, 255), good];
        house.Peer.Paint = (_, n) => PeerAnswer.Picture(answers[n]);
        var painted = (await house.Painter.PaintAsync(scene, null, ModelHouse.Stop))!.Value.Picture;
        (await house.Part<IPictureStore>().FindAsync(painted, ModelHouse.Stop))!.Bytes.ToArray().ShouldBe(good);
        house.Peer.Requests.Count.ShouldBe(2);

        // Two poor ones: one redraw and no more, and the first stays when the second is no better.
        house.Peer.Paint = (_, _) => PeerAnswer.Picture(PeerPictures.Flat(255, 0, 255));
        await house.Painter.PaintAsync(scene, null, ModelHouse.Stop);
        house.Peer.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task The_page_before_once_more_is_no_new_page()
    {
        var scene = await SceneAsync(2);
        var picture = new Picture(Palette(scene), "image/png", 64, 64);
        PageCheck.Look(picture, scene, picture)!.IsGood.ShouldBeFalse();
        PageCheck.Look(picture, scene, null)!.IsGood.ShouldBeTrue();
        PageCheck.Look(picture with { MediaType = "image/webp" }, scene, null).ShouldBeNull();
    }

    private static async Task<SceneBrief> SceneAsync(int chapter)
    {
        var brief = await ModelHouse.BriefAsync(Language.En);
        var scene = (await ModelHouse.DraftAsync(brief)).Scene;
        return new(
            Language.En, chapter, 5, "A title", brief.Bible.Style, brief.Bible.Places[0], [.. brief.Bible.Cast.Take(2)], [.. brief.Bible.Items.Take(1)], scene.Action, scene.Keywords, scene.Camera, scene.Mood, scene.TimeOfDay, scene.Weather,
            3, 0, 7, Tale: new("aa-tale"), Troupe: [.. brief.Bible.Cast.Take(3)]);
    }

    private static IReadOnlyList<PeerRequest> Pages(ModelHouse house) => [.. house.Peer.Requests.Where(r => ((string?)r.Body["prompt"])?.Contains("CHARACTERS", StringComparison.Ordinal) == true)];

    /// <summary>Bands of the style's own colours.</summary>
    private static byte[] Palette(SceneBrief scene)
    {
        var colours = scene.Style.Palette.Select(c => Convert.FromHexString(c.Hex[1..])).ToList();
        var rgb = new byte[64 * 64 * 3];
        for (var i = 0; i < 64 * 64; i++) colours[i / 64 * colours.Count / 64].CopyTo(rgb, i * 3);
        return PngWriter.Write(new Bitmap(64, 64, rgb));
    }
}
