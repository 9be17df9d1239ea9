using System.CommandLine;
using FairyTaleBot.Engine.Checkups;

namespace FairyTaleBot.CommandLine;

/// <summary><c>doctor</c>: looks at every part as <c>run</c> would be composed, and reaches each service, without starting the bot.</summary>
internal static class DoctorCommand
{
    public static Command Make()
    {
        var command = new Command("doctor", "Check the configuration and reach each service; says what is missing and where to set it. Takes the settings that run takes.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((line, cancellationToken) => RunAsync([.. line.UnmatchedTokens], cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        try
        {
            var builder = RunCommand.Compose(args);
            builder.Logging.ClearProviders();
            await using var app = builder.Build();
            return await app.Services.GetRequiredService<Checkup>().RunAsync(Console.Out, cancellationToken) ? 0 : 1;
        }
        catch (Exception e) when (Trouble.Of(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }
}
