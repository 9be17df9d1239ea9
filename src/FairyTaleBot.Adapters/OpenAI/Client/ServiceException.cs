namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>Why a model service did not answer as it should.</summary>
internal enum ServiceTrouble
{
    /// <summary>Not there, or broke off.</summary>
    Away,
    TimedOut,

    /// <summary>Too many calls at once, and the wait it asks for is too long.</summary>
    Busy,

    /// <summary>The account has nothing left.</summary>
    Unpaid,
    WrongKey,
    WrongModel,
    WrongAddress,

    /// <summary>Its own rules forbid the words or the picture.</summary>
    Blocked,

    /// <summary>It does not understand the request.</summary>
    NotUnderstood,

    /// <summary>It has failed so often that it is left alone for a while.</summary>
    Resting,
}

/// <summary>A model service did not answer as it should. The message is for operators and holds nothing that people wrote, and no key.</summary>
/// <param name="isSaid">Whether operators were told already.</param>
internal sealed class ServiceException(ServiceTrouble trouble, string message, Exception? inner = null, bool isSaid = false) : Exception(message, inner)
{
    public ServiceTrouble Trouble => trouble;

    public bool IsSaid => isSaid;

    /// <summary>Only somebody who changes the settings can mend it.</summary>
    public bool NeedsSomebody => trouble is ServiceTrouble.Unpaid or ServiceTrouble.WrongKey or ServiceTrouble.WrongModel or ServiceTrouble.WrongAddress;
}
