using FairyTaleBot.Common;

namespace FairyTaleBot.Engine.Ports;

/// <summary>Profiles are changed upon what stands there, for threads of one server and several machines settle things of the same chat.</summary>
public static class ProfileChanges
{
    private const int MostConflicts = 16;

    /// <param name="change">May be asked again, when somebody else was faster.</param>
    /// <returns>The profile after the change.</returns>
    /// <exception cref="StoreException">The store could not be reached; nothing was changed.</exception>
    public static async Task<ChatProfile> ChangeProfileAsync(this ITaleStore store, ChatKey chat, Func<ChatProfile, ChatProfile> change, CancellationToken cancellationToken)
    {
        for (var conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            var known = await store.LoadProfileAsync(chat, cancellationToken);
            var next = change(known);
            if (next == known || await store.ReplaceProfileAsync(chat, known, next, cancellationToken)) return next;
        }

        throw new StoreException("What the chat has settled was changed by others again and again.");
    }
}
