using FairyTaleBot.Embedded.Storyteller.Grammar;

namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>What a member's idea comes to in the tale.</summary>
internal enum IdeaForm
{
    /// <summary>Somebody or something comes into the tale.</summary>
    Thing,

    /// <summary>Somebody does something.</summary>
    Act,

    /// <summary>A whole sentence, told as it was said.</summary>
    Said,

    /// <summary>It means the hero.</summary>
    Self,

    /// <summary>It was rough and comes true gently.</summary>
    Turned,

    /// <summary>It was here before.</summary>
    Again,

    /// <summary>It would find what the tale looks for before its time.</summary>
    TooSoon,

    /// <summary>It would spend what the end of the tale needs.</summary>
    Kept,

    /// <summary>It is what the hero cannot do before the end.</summary>
    NotYet,
}

/// <param name="Name">The thing's name, as the end of the tale will pay it off.</param>
/// <param name="Noun">Null when nobody knows such a thing.</param>
/// <param name="Clause">Who does what, of an act.</param>
/// <param name="Retold">The sentence it comes to, of <see cref="IdeaForm.Said"/>.</param>
internal sealed record ReadIdea(IdeaForm Form, string Name, Noun? Noun, Clause? Clause = null, Retold? Retold = null);
