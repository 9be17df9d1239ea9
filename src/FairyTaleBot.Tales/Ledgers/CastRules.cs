using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Ledgers;

/// <summary>Who is in the tale: one hero, at most two helpers and one opponent, eight in all; looks and natures never change.</summary>
internal static class CastRules
{
    private const int MaxHelpers = 2;

    public static EquatableArray<Character> Open(EquatableArray<Character> proposed)
    {
        EquatableArray<Character> cast = [];
        foreach (var character in proposed)
        {
            if (cast.Count < StoryBible.MaxCast && IsNew(cast, character)) cast = cast.Add(Fit(cast, character));
        }

        return cast.Count > 0 && cast.All(c => c.Role != Role.Hero) ? cast.SetItem(0, cast[0] with { Role = Role.Hero }) : cast;
    }

    public static StoryBible Enter(StoryBible bible, EquatableArray<Character> proposed, int chapter)
    {
        foreach (var character in proposed)
        {
            if (bible.Cast.Count >= StoryBible.MaxCast || !IsNew(bible.Cast, character)) continue;
            var entering = Fit(bible.Cast, character);
            bible = bible with { Cast = bible.Cast.Add(entering with { State = entering.State with { Since = chapter } }) };
        }

        return bible;
    }

    public static StoryBible Join(StoryBible bible, Character character)
    {
        if (!IsNew(bible.Cast, character)) return bible;
        if (bible.Cast.Count >= StoryBible.MaxCast)
        {
            if (Leaving(bible) is not { } leaving) return bible;
            bible = Remove(bible, leaving.Id);
        }

        return Settle(bible with { Cast = bible.Cast.Add(Fit(bible.Cast, character)) });
    }

    /// <summary>New states; a character that is given a thing takes it from whoever held it.</summary>
    public static StoryBible Change(StoryBible bible, EquatableArray<StateChange> changes, int chapter)
    {
        foreach (var change in changes)
        {
            if (bible.FindCharacter(change.CharacterId ?? "") is not { } character) continue;
            var present = IsPresence(bible, change.State.Present) ? change.State.Present : character.State.Present;
            var state = Resolve(bible, change.State with { Present = present, Since = character.State.Since });
            if (state == character.State) continue;
            bible = bible with
            {
                Cast = [.. bible.Cast.Select(c => c.Id == character.Id
                    ? c with { State = state with { Since = chapter } }
                    : c with { State = c.State with { Holds = c.State.Holds.RemoveAll(state.Holds.Contains) } })],
            };
        }

        return bible;
    }

    /// <summary>Every state names only places, things and facts that there are.</summary>
    public static StoryBible Settle(StoryBible bible)
    {
        var taken = new HashSet<string>();
        return bible with
        {
            Cast = [.. bible.Cast.Select(c => c with
            {
                State = Resolve(bible, c.State with
                {
                    Present = IsPresence(bible, c.State.Present) ? c.State.Present : bible.Places[0].Id,
                    Holds = [.. c.State.Holds.Where(taken.Add)],
                }),
            })],
        };
    }

    private static CharacterState Resolve(StoryBible bible, CharacterState state) => state with
    {
        Holds = [.. state.Holds.Where(id => bible.FindItem(id) is not null).Distinct().Take(CharacterState.MaxHolds)],
        Knows = [.. state.Knows.Where(id => bible.Ledger.Any(f => f.Id == id)).Distinct().Take(CharacterState.MaxKnows)],
    };

    private static bool IsPresence(StoryBible bible, string? present) =>
        present is CharacterState.Away or CharacterState.Gone || (present is not null && bible.FindPlace(present) is not null);

    private static bool IsNew(EquatableArray<Character> cast, Character character)
    {
        var key = Folding.NameKey(character.Name.Display);
        return Clip.IsId(character.Id) && key.Length > 0 && !cast.Any(c => c.Id == character.Id || Folding.NameKey(c.Name.Display) == key);
    }

    private static Character Fit(EquatableArray<Character> cast, Character character)
    {
        var full = character.Role switch
        {
            Role.Hero => cast.Any(c => c.Role == Role.Hero),
            Role.Helper => cast.Count(c => c.Role == Role.Helper) >= MaxHelpers,
            Role.Opponent => cast.Any(c => c.Role == Role.Opponent),
            _ => false,
        };
        return Clip.Of(full ? character with { Role = Role.Minor } : character);
    }

    /// <summary>A minor character that is off stage: best one that is not even at hand, else one that no beat to come calls for.</summary>
    private static Character? Leaving(StoryBible bible)
    {
        Character[] minors = [.. bible.Cast.Where(c => c is { Role: Role.Minor, JoinedBy: null })];
        return minors.FirstOrDefault(c => !c.OnHand)
            ?? minors.FirstOrDefault(c => !bible.Plan.Any(b => b.Status == Plots.BeatStatus.Planned && b.CastIds.Contains(c.Id)));
    }

    private static StoryBible Remove(StoryBible bible, string id) => bible with
    {
        Cast = bible.Cast.RemoveAll(c => c.Id == id),
        Items = bible.Items.Replace(i => i.Owner == id, i => i with { Owner = "" }),
        Ledger = bible.Ledger.RemoveAll(f => f.Subject == id),
        Plan = [.. bible.Plan.Select(b => b with { CastIds = b.CastIds.RemoveAll(c => c == id) })],
    };
}
