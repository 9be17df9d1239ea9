using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Discord.Commands;

/// <summary><c>/tale setup</c>: a server's own order. Discord alone has it, with Discord's own kinds of options.</summary>
internal static class SetupForm
{
    public const string Name = "setup";

    public const string Where = "where", Forum = "forum", Channel = "channel", Start = "start", Role = "role", Open = "open", OpenEach = "open-each", Ideas = "ideas", Age = "age", Log = "log", Allow = "allow";

    public const string Threads = "threads", Here = "here", InForum = "forum", Everyone = "everyone", Moderators = "moderators", Any = "any";

    private const int MostOpen = 100;
    private const int MostOpenEach = 20;

    public static CommandOption Subcommand { get; } = new()
    {
        Type = CommandOptionType.Subcommand,
        Name = Name,
        NameLocalizations = Both(Name, "서버설정"),
        Description = "How tales are told in this server (needs Manage Server)",
        DescriptionLocalizations = Both("How tales are told in this server (needs Manage Server)", "이 서버에서 동화를 들려주는 방법을 정해요 (서버 관리하기 권한)"),
        Options =
        [
            Choice(Where, "장소", "Where tales are told", "동화를 들려줄 곳", (Threads, "a thread for each tale", "동화마다 스레드 하나"), (Here, "in the channel itself", "채널 안에서 바로"), (InForum, "a forum post for each tale", "동화마다 포럼 글 하나")),
            Option(CommandOptionType.Channel, Forum, "포럼", "The forum where each tale becomes a post", "동화마다 글이 될 포럼") with { ChannelTypes = [ChannelType.GuildForum] },
            Option(CommandOptionType.Channel, Channel, "채널", "Tales only in this channel; say it again to take it off", "이 채널에서만 동화를 시작해요. 다시 고르면 빠져요") with { ChannelTypes = [ChannelType.GuildText, ChannelType.GuildAnnouncement] },
            Choice(Start, "시작", "Who may begin a tale", "동화를 시작할 수 있는 사람", (Everyone, "everyone", "누구나"), (Moderators, "moderators", "관리자")),
            Option(CommandOptionType.Role, Role, "역할", "Only members with this role may begin a tale", "이 역할이 있는 사람만 동화를 시작해요"),
            Number(Open, "동화수", "Open tales in the server, 0 for as many as you like", "서버에 펼쳐 둘 동화 수. 0이면 원하는 만큼", MostOpen),
            Number(OpenEach, "한사람동화수", "Open tales a member, 0 for as many as you like", "한 사람이 펼쳐 둘 동화 수. 0이면 원하는 만큼", MostOpenEach),
            Number(Ideas, "생각수", "Ideas a member and page, 0 for choosing only", "한 사람이 한 장에 보탤 생각 수. 0이면 고르기만 해요", TaleSettings.MostIdeasAMember),
            Choice(Age, "나이", "The age all tales are told for", "모든 동화를 들려줄 나이", [(Any, "as people like", "원하는 대로"), .. Enum.GetValues<AgeBand>().Select(a => (a.Code(), a.Code(), $"{a.Code()}살"))]),
            Option(CommandOptionType.Channel, Log, "기록", "Where reports and what moderators do are written", "신고와 관리 기록을 남길 채널") with { ChannelTypes = [ChannelType.GuildText] },
            Option(CommandOptionType.User, Allow, "다시함께", "Lets a barred member take part again", "쉬던 사람이 다시 함께할 수 있게 해요"),
        ],
    };

    public static bool IsIt(InteractionData data) => data.Name == CommandForms.RootName && data.Options is [{ Name: Name }];

    private static CommandOption Option(CommandOptionType type, string name, string korean, string description, string inKorean) => new()
    {
        Type = type,
        Name = name,
        NameLocalizations = Both(name, korean),
        Description = description,
        DescriptionLocalizations = Both(description, inKorean),
    };

    private static CommandOption Choice(string name, string korean, string description, string inKorean, params (string Value, string En, string Ko)[] choices) =>
        Option(CommandOptionType.String, name, korean, description, inKorean) with { Choices = [.. choices.Select(c => new CommandChoice(c.En, c.Value) { NameLocalizations = Both(c.En, c.Ko) })] };

    private static CommandOption Number(string name, string korean, string description, string inKorean, int most) =>
        Option(CommandOptionType.Integer, name, korean, description, inKorean) with { MinValue = 0, MaxValue = most };

    private static Dictionary<string, string> Both(string en, string ko) => new() { ["en-US"] = en, ["en-GB"] = en, ["ko"] = ko };
}
