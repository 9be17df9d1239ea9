namespace FairyTaleBot.Engine.Checkups;

/// <summary>
/// Looks after one part of the program for whoever runs it: whether it is configured rightly, and whether what it needs answers. Asked
/// by <c>doctor</c>, never while the bot runs, and changes nothing.
/// </summary>
public interface IDoctor
{
    /// <summary>The part as people know it: Telegram, Discord, OpenAI.</summary>
    string Part { get; }

    /// <summary>
    /// Looks, finding by finding, the cheapest first; ends when what comes next makes no sense any more. Whatever is wrong with the part
    /// is a finding, not an exception. A finding holds no token, key or password, not even a piece of one.
    /// </summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The part's options are wrong; whoever asked says so.</exception>
    IAsyncEnumerable<Finding> ExamineAsync(CancellationToken cancellationToken);
}
