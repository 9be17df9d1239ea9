namespace FairyTaleBot.Engine.Commands;

/// <summary>Everything that people can ask of the bot. The catalogue names each in every language.</summary>
public enum Verb
{
    Start,
    Next,
    Vote,
    Idea,
    Join,
    Recap,
    Cast,
    Notes,
    Retell,
    Redraw,
    Undo,
    Unstuck,
    End,
    EndNow,
    Pause,
    Resume,
    List,
    Book,
    Style,
    Settings,
    ForgetMe,
    ForgetTale,
    Export,
    Bedtime,
    Help,
}
