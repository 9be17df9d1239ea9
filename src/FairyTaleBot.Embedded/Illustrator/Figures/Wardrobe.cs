using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Props;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures;

/// <summary>Clothes and the signature thing, read from the words of a frozen look.</summary>
internal sealed class Wardrobe
{
    private readonly HashSet<string> words;
    private readonly Build build;
    private readonly float girth;
    private readonly Vector4 cloth;
    private readonly Vector4 trim;
    private readonly bool human;
    private readonly bool bag;

    private Wardrobe(Look look, Build build, Vector4 cloth, Vector4 trim)
    {
        (this.build, this.cloth) = (build, cloth);
        words = [.. look.Clothing.ToLowerInvariant().Split([' ', ',', '-', '.', ';'], StringSplitOptions.RemoveEmptyEntries)];
        human = look.Body is BodyPlan.Child or BodyPlan.Elder or BodyPlan.Giant;
        girth = Build.Girth(look.Build) * (look.Body == BodyPlan.Bird ? 0.92f : 1);
        this.trim = Colour.Lightness(cloth) > 0.72f ? Colour.Lift(cloth, -0.2f) : Colour.Mix(cloth, Colour.Rgb(255, 250, 235), 0.72f);
        Trim = trim;
        bag = look.SignatureProp.Split(' ').Append("").Concat(words).Any(w => w is "satchel" or "bag" or "pouch");
        SignatureProp = bag || look.SignatureProp.Length == 0 ? null : Drawables.Find(look.SignatureProp);
    }

    /// <summary>The thing carried in every picture; null when the look names none.</summary>
    public Drawable? SignatureProp { get; }

    public Vector4 Trim { get; }

    public bool Sleeved => Wears("coat", "raincoat", "jacket", "sweater", "jumper", "cardigan", "robe", "hanbok", "jeogori", "pyjamas", "pajamas", "shirt", "dress", "nightgown");

    public bool LongHem => Wears("dress", "robe", "gown", "skirt", "hanbok", "nightgown", "coat", "kimono");

    /// <summary>Whether something is worn on the head, so that a kind's own crown or hat stays at home.</summary>
    public bool Hatted => Wears("crown", "tiara", "hat", "straw", "bonnet", "sunhat", "cap", "beret", "beanie", "nightcap", "hood", "helmet");

    /// <summary>What the hands are in; null when they are bare.</summary>
    public Vector4? Mittens => Wears("mittens", "mitten", "gloves", "glove") ? cloth : null;

    public static Wardrobe Of(Look look, Build build, Vector4 cloth, Vector4 trim) => new(look, build, cloth, trim);

    public void Behind(FigurePen pen)
    {
        if (Wears("cape", "cloak", "mantle", "shawl"))
            pen.Fill(Blob(P(-0.13f, -0.47f), P(0.13f, -0.47f), P(0.24f, -0.2f), P(0.27f, -0.05f), P(0.08f, -0.09f), P(-0.1f, -0.05f), P(-0.3f, -0.07f), P(-0.26f, -0.22f)), cloth);
        if (Wears("backpack", "knapsack", "rucksack"))
            pen.Fill(RoundBox(-0.27f, -0.42f, 0.3f, 0.27f, 0.08f), cloth);
    }

    public void OnBody(FigurePen pen)
    {
        var w = build.BodyWide * girth;
        if (human)
        {
            if (Wears("apron")) pen.Fill(RoundBox(-w * 0.62f, -0.3f, w * 1.3f, 0.2f, 0.05f), trim, 0.5f, 0.6f);
            if (Wears("belt", "sash")) pen.Fill(RoundBox(-w * 0.95f, -0.29f, w * 1.9f, 0.04f, 0.02f), Trim, 0.4f, 0.6f);
            if (Wears("hanbok", "jeogori"))
            {
                pen.Taper(0.03f, 0.022f, trim, P(-w * 0.5f, -0.44f), P(0.02f, -0.32f), P(w * 0.5f, -0.44f));
                pen.Fill(Strokes.Taper(0.035f, 0.03f, Curve(P(0.01f, -0.33f), P(0.03f, -0.24f), P(0.015f, -0.14f))), Trim, 0.4f, 0.5f);
            }

            return;
        }

        if (Sleeved || Wears("vest", "waistcoat", "overalls", "dungarees", "tunic"))
        {
            var hem = LongHem ? -0.06f : -0.16f;
            pen.Fill(Blob(P(-w * 0.72f, -0.46f), P(w * 0.72f, -0.46f), P(w * 0.98f, -0.3f), P(w * 1.14f, hem - 0.02f), P(0, hem + 0.02f), P(-w * 1.14f, hem - 0.02f), P(-w * 0.98f, -0.3f)), cloth);
            pen.Line(0.01f, Colour.Lift(cloth, -0.14f), P(0.012f, -0.42f), P(0.012f, hem));
            foreach (var y in (ReadOnlySpan<float>)[-0.36f, -0.28f, -0.2f])
            {
                if (y < hem - 0.03f) pen.Spot(Circle(P(0.035f, y), 0.013f), trim);
            }

            if (Wears("vest", "waistcoat")) pen.Patch(Blob(P(-0.045f, -0.45f), P(0.07f, -0.45f), P(0.012f, -0.33f)), Trim);
        }

        if (Wears("apron"))
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) pen.Line(0.02f, cloth, P(side * w * 0.42f, -0.34f), P(side * w * 0.6f, -0.46f));
            pen.Fill(Blob(P(-w * 0.5f, -0.37f), P(w * 0.5f, -0.37f), P(w * 0.66f, -0.27f), P(w * 0.92f, -0.15f), P(0, -0.1f), P(-w * 0.92f, -0.15f), P(-w * 0.66f, -0.27f)), cloth, 0.5f, 0.7f);
            pen.Line(0.012f, trim, Curve(P(-w * 0.36f, -0.24f), P(0, -0.2f), P(w * 0.36f, -0.24f)));
        }

        if (Wears("skirt", "tutu")) pen.Fill(Blob(P(-w, -0.27f), P(w, -0.27f), P(w * 1.35f, -0.13f), P(0, -0.1f), P(-w * 1.35f, -0.13f)), cloth);
        if (Wears("belt", "sash")) pen.Fill(RoundBox(-w, -0.27f, w * 2, 0.04f, 0.02f), cloth, 0.4f, 0.6f);
    }

    public void AtNeck(FigurePen pen)
    {
        var y = MathF.Min(-0.41f, build.HeadY + build.Head * build.HeadTall * 0.86f);
        var half = MathF.Max(0.13f, build.BodyWide * 0.82f);
        if (Wears("scarf", "muffler", "kerchief", "bandana", "neckerchief"))
        {
            pen.Fill(Blob(P(0.05f, y + 0.01f), P(0.13f, y + 0.03f), P(0.15f, y + 0.2f), P(0.1f, y + 0.23f), P(0.04f, y + 0.21f)), cloth, 0.7f, 0.8f);
            pen.Fill(Blob(P(-half, y - 0.02f), P(0, y + 0.025f), P(half, y - 0.02f), P(half * 1.04f, y + 0.035f), P(0, y + 0.085f), P(-half * 1.04f, y + 0.035f)), cloth, 0.7f);
            if (Wears("spotted", "dotted", "polka"))
            {
                for (var i = -2; i <= 2; i++) pen.Spot(Circle(P(i * half * 0.38f, y + 0.028f + 0.01f * (2 - MathF.Abs(i))), 0.014f), trim);
                foreach (var dot in (ReadOnlySpan<float>)[0.11f, 0.17f]) pen.Spot(Circle(P(0.09f, y + dot), 0.014f), trim);
            }

            if (Wears("striped", "stripes", "stripy"))
            {
                for (var i = -2; i <= 2; i++) pen.Line(0.02f, trim, P(i * half * 0.4f, y + 0.005f + 0.012f * (2 - MathF.Abs(i))), P(i * half * 0.42f, y + 0.05f + 0.012f * (2 - MathF.Abs(i))));
                pen.Line(0.02f, trim, P(0.05f, y + 0.12f), P(0.14f, y + 0.11f));
                pen.Line(0.02f, trim, P(0.05f, y + 0.17f), P(0.145f, y + 0.16f));
            }
        }

        if (bag)
        {
            var leather = Colour.Mix(cloth, Colour.Rgb(0x8a, 0x5e, 0x3c), 0.7f);
            pen.Line(0.022f, leather, P(-half * 0.7f, y + 0.03f), P(half * 0.95f, -0.2f));
            pen.Fill(RoundBox(half * 0.55f, -0.26f, 0.14f, 0.12f, 0.04f), leather, 0.7f, 0.7f);
            pen.Spot(Circle(P(half * 0.55f + 0.07f, -0.2f), 0.014f), trim);
        }

        if (Wears("cape", "cloak", "mantle", "shawl"))
        {
            pen.Fill(Blob(P(-half, y - 0.01f), P(0, y + 0.03f), P(half, y - 0.01f), P(half * 1.1f, y + 0.05f), P(0, y + 0.09f), P(-half * 1.1f, y + 0.05f)), cloth, 0.7f);
            pen.Spot(Circle(P(0.01f, y + 0.06f), 0.022f), trim);
        }

        if (Wears("bow", "bowtie", "ribbon", "tie"))
        {
            pen.Fill(Blob(P(0, y + 0.04f), P(-0.09f, y - 0.015f), P(-0.1f, y + 0.09f)).And(Blob(P(0.01f, y + 0.04f), P(0.1f, y - 0.015f), P(0.11f, y + 0.09f)), Circle(P(0.005f, y + 0.04f), 0.025f)), cloth, 0.6f, 0.7f);
        }

        if (Wears("collar", "bell", "necklace", "pendant", "medal", "beads"))
        {
            pen.Line(0.024f, cloth, Arc(P(0, y - 0.03f), half * 0.95f, 0.075f, 10, 170));
            pen.Fill(Circle(P(0.01f, y + 0.065f), 0.034f), Colour.Rgb(0xf4, 0xc8, 0x4a), 0.8f, 0.6f);
        }
    }

    public void OnHead(FigurePen pen, float turn)
    {
        // A frog's eyes stand above its head, a snail's far above: a hat sits on them.
        var top = build.Face.Bulging ? MathF.Min(-1.08f, build.Face.EyeY - 0.5f) : -build.HeadTall;
        if (Wears("crown", "tiara"))
        {
            pen.Fill(Shape.Of(P(-0.5f, top + 0.2f), P(-0.58f, top - 0.36f), P(-0.26f, top - 0.1f), P(0, top - 0.46f), P(0.26f, top - 0.1f), P(0.58f, top - 0.36f), P(0.5f, top + 0.2f)), Colour.Rgb(0xf6, 0xc9, 0x45), 0.7f, 0.8f);
            foreach (var x in (ReadOnlySpan<float>)[-0.28f, 0, 0.28f]) pen.Spot(Circle(P(x, top + 0.04f), 0.07f), cloth);
        }
        else if (Wears("hat", "witch", "wizard") && Wears("pointed", "pointy", "wizard", "witch", "tall"))
        {
            pen.Fill(Blob(P(-0.56f, top + 0.2f), P(-0.26f, top - 0.5f), P(0.1f, top - 1.1f), P(0.3f, top - 0.5f), P(0.58f, top + 0.2f)), cloth);
            pen.Fill(Ellipse(P(0, top + 0.22f), 0.92f, 0.17f), cloth);
            pen.Spot(Star(P(0.05f, top - 0.3f), 0.17f, 0.08f, 5), trim);
        }
        else if (Wears("hat", "straw", "bonnet", "sunhat"))
        {
            var straw = Wears("straw") ? Colour.Rgb(0xe9, 0xc8, 0x7c) : cloth;
            pen.Fill(Blob(P(-0.58f, top + 0.24f), P(-0.5f, top - 0.34f), P(0, top - 0.48f), P(0.5f, top - 0.34f), P(0.58f, top + 0.24f)), straw);
            pen.Patch(Blob(P(-0.58f, top + 0.16f), P(-0.56f, top - 0.04f), P(0, top + 0.02f), P(0.56f, top - 0.04f), P(0.58f, top + 0.16f), P(0, top + 0.24f)), Wears("straw") ? cloth : trim);
            pen.Fill(Ellipse(P(0, top + 0.24f), 1, 0.16f), straw, 0.5f);
        }
        else if (Wears("cap", "beret", "beanie", "nightcap", "hood", "helmet"))
        {
            pen.Fill(Blob(P(-0.84f, top + 0.46f), P(-0.72f, top - 0.02f), P(0, top - 0.26f), P(0.72f, top - 0.02f), P(0.84f, top + 0.46f), P(0, top + 0.26f)), cloth);
            pen.Fill(Circle(P(0, top - 0.28f), 0.17f), trim, 0.6f, 0.6f);
        }

        if (Wears("flower", "daisy", "blossom")) Things.Draw(pen with { Frozen = false }, Drawables.Find("flower")!, P(0.62f, top + 0.34f), 0.6f, null);
        if (Wears("glasses", "spectacles", "goggles"))
        {
            var (face, front) = (build.Face, pen.At(turn, 0));
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) front.Line(0.055f, cloth, Arc(P(side * face.Apart + 0.04f, face.EyeY), 0.28f, 0.28f, 0, 360));
            front.Line(0.055f, cloth, P(-face.Apart + 0.32f, face.EyeY), P(face.Apart - 0.24f, face.EyeY));
        }
    }

    private bool Wears(params ReadOnlySpan<string> any)
    {
        foreach (var word in any)
        {
            if (words.Contains(word)) return true;
        }

        return false;
    }
}
