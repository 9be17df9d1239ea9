namespace FairyTaleBot.Adapters.Discord.Gateway;

internal enum AfterClose
{
    Resume,

    /// <summary>Resume, but not at once: we were too fast.</summary>
    ResumeLater,
    NewSession,
    Stop,
}

/// <summary>What Discord's close codes ask for.</summary>
internal static class CloseCodes
{
    public const int Normal = 1000;

    /// <summary>Ours for leaving a socket whose session we want to keep: anything but 1000 and 1001, which end it.</summary>
    public const int KeepSession = 4000;

    public static AfterClose After(int? code) => code switch
    {
        4003 or 4005 or 4007 or 4009 => AfterClose.NewSession,
        4008 => AfterClose.ResumeLater,
        4004 or 4010 or 4011 or 4012 or 4013 or 4014 => AfterClose.Stop,
        _ => AfterClose.Resume,
    };

    /// <summary>What somebody has to mend before the bot can come back.</summary>
    public static string WhatToFix(int? code) => code switch
    {
        4004 => "Discord does not accept the token. Copy the bot's current token from the developer portal into Discord:Token and start again.",
        4010 => "Discord does not know this shard. Discord:ShardId must be at least 0 and below Discord:ShardCount.",
        4011 => "The bot is in too many servers for one connection. Raise Discord:ShardCount and start one process for each shard.",
        4012 => "Discord no longer serves this version of its gateway. Update FairyTaleBot.",
        4013 => "Discord does not know the events asked for. Correct Discord:Gateway:Intents or leave it out.",
        4014 => "The bot asked for events it is not allowed to see. Take the privileged ones out of Discord:Gateway:Intents; the bot needs none.",
        _ => "Discord ended the connection for good.",
    };
}
