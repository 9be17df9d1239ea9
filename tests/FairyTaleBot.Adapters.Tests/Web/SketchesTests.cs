using FairyTaleBot.Adapters.Web.Tales;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Styles;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Tales;

namespace FairyTaleBot.Adapters.Tests.Web;

/// <summary>Sketches that a whole group asks for at once.</summary>
public sealed class SketchesTests
{
    private static readonly Tale Tale = TaleScript.OnPageOne().Tale;

    [Fact]
    public async Task A_sketch_is_drawn_once_however_many_ask_in_the_same_moment()
    {
        // Each of these is a moment in which two may miss each other.
        for (var round = 0; round < 200; round++)
        {
            var pencil = new Pencil();
            using var sketches = new Sketches(pencil);
            using var together = new Barrier(4);

            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    together.SignalAndWait();
                    return sketches.FindAsync(Tale, 1, default);
                },
                default, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

            pencil.Drawn.ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_sketch_that_could_not_be_drawn_is_drawn_when_it_is_asked_for_again()
    {
        var pencil = new Pencil { IsBroken = true };
        using var sketches = new Sketches(pencil);
        await Should.ThrowAsync<InvalidOperationException>(() => sketches.FindAsync(Tale, 1, default));

        pencil.IsBroken = false;

        (await sketches.FindAsync(Tale, 1, default)).ShouldNotBeNull();
    }

    private sealed class Pencil : ISketcher
    {
        private int drawn;

        public int Drawn => Volatile.Read(ref drawn);

        public bool IsBroken { get; set; }

        public async Task<Picture> SketchAsync(SceneBrief brief, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref drawn);
            await Task.Yield();
            return IsBroken ? throw new InvalidOperationException("ours") : new Picture(new byte[] { 1 }, "image/png", 1, 1);
        }

        public Task<Picture> SamplesAsync(StyleSheet style, Character? who, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
