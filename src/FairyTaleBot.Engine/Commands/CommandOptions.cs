using System.Globalization;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Commands;

/// <summary>A command's options as the types that the core takes.</summary>
public static class CommandOptions
{
    extension(Parsed.Command command)
    {
        /// <summary>A whole number within the option's bounds; null when not given.</summary>
        public int? Number(OptionKey key) => command[key] is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

        public AgeBand? Age => AgeBandCodes.TryParse(command[OptionKey.Age]);

        public Language? Language => LanguageCodes.TryParse(command[OptionKey.Language]);

        public Rhythm? Rhythm => Code<Rhythm>(command[OptionKey.Rhythm]);

        public PageTurning? Pages => Code<PageTurning>(command[OptionKey.Pages]);

        public TimeOnly? ClosingTime =>
            command[OptionKey.Time] is { } time ? TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture) : null;

        /// <summary>The verb that help is wanted with.</summary>
        public Verb? About => command[OptionKey.About] is { } name ? CommandCatalogue.Default.Find(name)?.Verb : null;

        /// <summary>What was wished for, each in its writer's words.</summary>
        public IEnumerable<(Wish Wish, string Text)> Wishes =>
            from wish in Enum.GetValues<Wish>()
            let text = command[Enum.Parse<OptionKey>(wish.ToString())]
            where text is not null
            select (wish, text);
    }

    private static T? Code<T>(string? code) where T : struct, Enum => code is null ? null : Enum.Parse<T>(code, ignoreCase: true);
}
