using FairyTaleBot.Characters;

namespace FairyTaleBot.Engine.Styles.Grids;

/// <summary>What every style draws.</summary>
/// <param name="Id">URL-safe and the same in both languages: <c>cute-cat</c> also for "귀여운 고양이".</param>
/// <param name="Words">As somebody typed it.</param>
public sealed record GridSubject(string Id, string Words, Character Who);
