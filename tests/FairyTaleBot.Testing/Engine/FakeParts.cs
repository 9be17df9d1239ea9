using System.Collections.Concurrent;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Testing.Tales;

namespace FairyTaleBot.Testing.Engine;

/// <summary>Paints eight bytes; what it does can be replaced for a test.</summary>
public sealed class FakeIllustrator : IIllustrator
{
    public string Name => "fake";

    /// <summary>What it was asked for, in order. Two pages may be painted at once.</summary>
    public ConcurrentQueue<SceneBrief> Briefs { get; } = [];

    public Func<SceneBrief, Picture> Paint { get; set; } = b => new(new byte[] { 137, 80, 78, 71, 13, 10, (byte)b.Chapter, (byte)b.Take }, "image/png", 1024, 1024);

    public Task<Picture> PaintAsync(SceneBrief brief, CancellationToken cancellationToken)
    {
        Briefs.Enqueue(brief);
        return Task.FromResult(Paint(brief));
    }
}

public sealed class FakeCasting : ICasting
{
    public Character Cast(string line, Language language, StoryBible bible, MemberKey by, ulong seed) =>
        Samples.Newcomer($"guest-{bible.Cast.Count}", by);
}

/// <summary>Lets everything pass but what a test says.</summary>
public sealed class FakeModerator : IModerator
{
    public Func<string, Verdict> Judge { get; set; } = _ => new Verdict.Fine();

    public Task<Verdict> JudgeAsync(string text, TextUse use, Language language, AgeBand age, CancellationToken cancellationToken) => Task.FromResult(Judge(text));
}

/// <summary>Counts how often each chat was woken.</summary>
public sealed class FakeSurface(string name = "web") : IChatSurface
{
    public string Name => name;

    public ConcurrentQueue<ChatKey> Woken { get; } = [];

    public void Wake(ChatKey chat) => Woken.Enqueue(chat);
}
