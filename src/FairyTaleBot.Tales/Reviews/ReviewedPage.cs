using FairyTaleBot.Briefs;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews;

/// <summary>A draft beside what it is held against, read once for all checks: what one has parted into words, the next finds parted.</summary>
public sealed class ReviewedPage(ChapterDraft draft, ReviewContext context)
{
    private string? text;
    private string? narration;
    private List<Word>? words;
    private List<Sentence>? sentences;
    private List<Sentence>? told;
    private List<Speech>? speeches;
    private List<Mention>? mentions;
    private KnownWords? known;

    public ChapterDraft Draft { get; } = draft;

    public ReviewContext Context { get; } = context;

    public ChapterBrief Brief => Context.Brief;

    public Language Language => Brief.Language;

    public string Text => text ??= Draft.Text;

    /// <summary>The text with what is said aloud blanked out; every place is the same as in <see cref="Text"/>.</summary>
    internal string Narration => narration ??= Reviews.Text.Narration.Of(Text);

    internal List<Word> Words => words ??= Reviews.Text.Words.Of(Text);

    /// <summary>The text's sentences with their places.</summary>
    internal List<Sentence> Sentences => sentences ??= Sentence.In(Text);

    /// <summary>What the teller says, sentence by sentence.</summary>
    internal List<Sentence> Told => told ??= Reviews.Text.Narration.Sentences(Sentences, Narration);

    /// <summary>What is said aloud, and by whom where that can be seen.</summary>
    internal List<Speech> Speeches => speeches ??= Speech.In(this);

    /// <summary>Every place where somebody of the cast is named.</summary>
    internal List<Mention> Mentions => mentions ??= Mention.In(Text, Brief.Bible.Cast, Language);

    internal KnownWords Known => known ??= new(Draft, Context);
}
