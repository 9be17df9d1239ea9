using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Engine.Commands;

namespace FairyTaleBot.Adapters.Discord.Commands;

/// <summary><c>/tale forget</c>: a person or a whole tale, in one subcommand, and never one when the other was meant.</summary>
internal static class ForgetForm
{
    public const string Name = "forget";

    private const string What = "what";
    private const string Me = "me";
    private const string Tale = "tale";

    private static readonly CommandText En = new(Name, [], "Forget you and your words here, or a whole tale", "/tale forget");
    private static readonly CommandText Ko = new("잊어줘", [], "여기에 남긴 내 이름과 글을, 또는 동화 한 편을 통째로 잊어요", "/tale 잊어줘");

    public static CommandOption Subcommand => CommandForms.Subcommand(En, Ko) with
    {
        Options =
        [
            new()
            {
                Type = CommandOptionType.String,
                Name = What,
                NameLocalizations = CommandForms.Both(What, "무엇을"),
                Description = "What shall be forgotten",
                DescriptionLocalizations = CommandForms.Both("What shall be forgotten", "무엇을 잊을지"),
                Required = true,
                Choices =
                [
                    Choice("me: my name and my words here", "나: 여기에 남긴 내 이름과 글", Me),
                    Choice("a tale: its pages, pictures and words, for everybody", "동화: 글과 그림을 모두, 모두에게서", Tale),
                ],
            },
            .. CommandForms.Options(CommandCatalogue.Default[Verb.ForgetTale]),
        ],
    };

    public static Verb VerbOf(IReadOnlyList<InteractionOption> options) => options.Any(o => o is { Name: What, Text: Tale }) ? Verb.ForgetTale : Verb.ForgetMe;

    private static CommandChoice Choice(string en, string ko, string value) => new(en, value) { NameLocalizations = CommandForms.Both(en, ko) };
}
