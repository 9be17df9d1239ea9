using FairyTaleBot.Testing.Telegram.Faults;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Adapters.Tests.Telegram.Surface;

/// <summary><c>/tale style</c>: three samples in one picture, and the sheet in words.</summary>
public sealed class StyleTests
{
    [Fact]
    public async Task A_style_is_a_silent_picture_with_its_words_below()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, family) = await BegunAsync(house);

        house.Scene.Say(mina, family, "/tale style");
        var shown = await house.SeeAsync(family, m => m.File is not null && m.Caption?.Contains("The pictures of this tale", StringComparison.Ordinal) == true);

        shown.IsSilent.ShouldBeTrue();
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Samples_that_may_have_come_are_not_followed_by_the_same_words()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, family) = await BegunAsync(house);
        var before = family.FromBot.Count;
        house.Peer.Faults.Next("sendPhoto", new PeerFault.ExecuteThenBadGateway());

        house.Scene.Say(mina, family, "/tale style");
        await house.SeeAsync(family, m => m.Caption?.Contains("The pictures of this tale", StringComparison.Ordinal) == true);
        // Whatever is still being tried is waited for.
        await house.StopAsync();

        family.FromBot.Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Where_no_picture_can_be_sent_the_words_come_alone()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, family) = await BegunAsync(house);
        family.TakesPhotos = false;

        house.Scene.Say(mina, family, "/tale style");

        (await house.SeeAsync(family, m => m.Text?.Contains("The pictures of this tale", StringComparison.Ordinal) == true)).File.ShouldBeNull();
    }

    private static async Task<(PeerUser Mina, PeerChat Family)> BegunAsync(TelegramHouse house)
    {
        var mina = house.Scene.Person("Mina");
        var family = house.Scene.Group("Family", [mina, house.Scene.Person("Jun")]);
        house.Scene.Say(mina, family, "/tale start a fox who lost its shadow");
        await house.BallotAsync(family);
        return (mina, family);
    }
}
