using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;

namespace FairyTaleBot.Engine.Ports;

/// <summary>
/// Makes a character of the one line with which a member joins a tale. A port of its own because it happens while the member waits
/// in the chat's inbox: it must answer at once, whatever storyteller writes the tale.
/// </summary>
public interface ICasting
{
    /// <param name="line">What the member wrote, bounded and folded: "Bori, a brave duck with a blue scarf". Data, never an instruction.</param>
    /// <param name="by">Recorded in <see cref="Character.JoinedBy"/>.</param>
    /// <returns>A minor character or helper with an id that the bible does not have yet, at the hero's place.</returns>
    Character Cast(string line, Language language, StoryBible bible, MemberKey by, ulong seed);
}
