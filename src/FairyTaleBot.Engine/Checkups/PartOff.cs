using System.Runtime.CompilerServices;

namespace FairyTaleBot.Engine.Checkups;

/// <summary>Stands for a part that is not configured.</summary>
/// <param name="why">What would switch it on, as in "Telegram:Token is not set".</param>
public sealed class PartOff(string part, string why) : IDoctor
{
    public string Part => part;

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return Finding.Off($"Off: {why}.");
    }
}
