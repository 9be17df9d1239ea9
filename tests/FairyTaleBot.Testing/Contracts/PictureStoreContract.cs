using System.Security.Cryptography;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Stores;
using Shouldly;
using Xunit;

namespace FairyTaleBot.Testing.Contracts;

/// <summary>What every <see cref="IPictureStore"/> does.</summary>
public abstract class PictureStoreContract
{
    protected abstract IPictureStore Pictures { get; }

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_comes_back_as_it_was_put()
    {
        var picture = TestPictures.Png();
        var found = await Pictures.FindAsync(await Pictures.PutAsync(picture, Stop), Stop);
        found!.Bytes.ToArray().ShouldBe(picture.Bytes.ToArray());
        (found.MediaType, found.Width, found.Height).ShouldBe(("image/png", 1024, 768));
    }

    [Fact]
    public async Task Its_id_is_the_hash_of_its_bytes_so_the_same_picture_is_one_picture()
    {
        var id = await Pictures.PutAsync(TestPictures.Png(), Stop);
        id.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(TestPictures.Png().Bytes.Span)));
        (await Pictures.PutAsync(TestPictures.Png(), Stop)).ShouldBe(id);
        (await Pictures.PutAsync(TestPictures.Png(2), Stop)).ShouldNotBe(id);
    }

    [Fact]
    public async Task Many_may_put_one_picture_at_once()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Pictures.PutAsync(TestPictures.Png(), Stop))));
        ids.Distinct().ShouldHaveSingleItem();
        (await Pictures.FindAsync(ids[0], Stop)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_removed_picture_is_gone_and_the_others_stay()
    {
        var id = await Pictures.PutAsync(TestPictures.Png(), Stop);
        var other = await Pictures.PutAsync(TestPictures.Png(2), Stop);
        await Pictures.RemoveAsync(id, Stop);
        (await Pictures.FindAsync(id, Stop)).ShouldBeNull();
        (await Pictures.FindAsync(other, Stop)).ShouldNotBeNull();
        await Pictures.RemoveAsync(id, Stop);
        await Pictures.RemoveAsync("../" + other, Stop);
        (await Pictures.FindAsync(other, Stop)).ShouldNotBeNull();
        (await Pictures.PutAsync(TestPictures.Png(), Stop)).ShouldBe(id);
        (await Pictures.FindAsync(id, Stop)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_a_picture_that_is_there_can_be_touched()
    {
        var id = await Pictures.PutAsync(TestPictures.Png(), Stop);
        (await Pictures.TouchAsync(id, Stop)).ShouldBeTrue();
        (await Pictures.FindAsync(id, Stop)).ShouldNotBeNull();
        (await Pictures.TouchAsync(new string('0', 64), Stop)).ShouldBeFalse();
        (await Pictures.TouchAsync("..", Stop)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../../../../../../../../../../../../../../../../etc/passwd")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("ab/23456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("０123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public async Task What_names_no_picture_finds_none(string id) => (await Pictures.FindAsync(id, Stop)).ShouldBeNull();
}
