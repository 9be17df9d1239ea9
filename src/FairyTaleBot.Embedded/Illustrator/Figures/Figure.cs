using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures.Traits;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Props;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures;

/// <summary>One of the cast, drawn from its frozen look; only pose and face change from page to page.</summary>
internal sealed class Figure
{
    /// <summary>Degrees a head may hang to a side.</summary>
    private const float Tilt = 17;

    private readonly Look look;
    private readonly Kind? kind;
    private readonly Sitter sitter;
    private readonly Build build;
    private readonly Skeleton bones;
    private readonly Emotion mood;
    private readonly Vector4 main;
    private readonly Vector4 second;
    private readonly Vector4 accent;
    private readonly FigurePen pen;
    private readonly FigurePen head;
    private readonly Wardrobe wardrobe;
    private readonly float turn;
    private readonly bool asleep;

    private Figure(FigurePen on, Look look, Kind? kind, Pose pose, Emotion mood, Vector2 gaze)
    {
        (this.look, this.kind, this.mood) = (look with { Body = kind?.Plan ?? look.Body }, kind, mood);
        look = this.look;
        asleep = pose == Pose.Sleep;
        build = kind?.Build ?? Build.Of(look.Body);
        turn = build.Turn * gaze.X;
        bones = Skeleton.Of(pose, mood);
        // Who has no legs to fold sinks no deeper.
        if (kind is { Legs: false }) bones = bones with { Drop = MathF.Min(0, bones.Drop) };
        if (!asleep) bones = bones with { Nod = Math.Clamp(bones.Nod + 9 * gaze.Y * MathF.Sign(gaze.X), -Tilt - bones.Lean, Tilt - bones.Lean) };
        (main, second, accent) = (on.Identity!.Body, on.Identity.Second, on.Identity.Accent);
        pen = on.Within(Matrix3x2.CreateRotation(bones.Lean * MathF.PI / 180) * Matrix3x2.CreateTranslation(0, bones.Drop));
        head = pen.At(0.01f + bones.Lean * 0.002f, build.HeadY, build.Head, bones.Nod);
        wardrobe = Wardrobe.Of(look, build, accent, second);
        sitter = new(pen, head, build, turn, bones, Build.Girth(look.Build), wardrobe.Hatted, main, second, accent);
    }

    /// <summary>Draws the figure standing with its feet at <paramref name="foot"/>, <paramref name="height"/> pixels tall.</summary>
    /// <param name="kind">What it has beside its body plan; null when that says it all.</param>
    /// <param name="gaze">Where it looks, at most one long: x towards the side it faces, y downwards.</param>
    /// <param name="held">What it has in its hand besides its own thing.</param>
    public static void Draw(Medium medium, Look look, Kind? kind, Pose pose, Emotion mood, Vector2 gaze, Vector2 foot, float height, bool flip, byte mark, Drawable? held = null, Vector4? heldColour = null)
    {
        var place = Matrix3x2.CreateScale(flip ? -height : height, height) * Matrix3x2.CreateTranslation(foot);
        var ground = new FigurePen(medium, place, height, height / 430, mark, Identity: Identity.Of(look));
        var on = look.Body == BodyPlan.CloudSpirit ? ground.At(0, -0.16f) : ground;
        new Figure(on, look, kind, pose, mood, gaze).Draw(on, held, heldColour);
    }

    private void Draw(FigurePen ground, Drawable? held, Vector4? heldColour)
    {
        if (look.Body == BodyPlan.CloudSpirit)
        {
            Spirit();
        }
        else if (look.Body == BodyPlan.Bird)
        {
            Bird(ground);
        }
        else
        {
            wardrobe.Behind(pen);
            Own(kind?.Back, () => Backs.Draw(pen, look.Body, main, second, accent));
            if (kind is not { Arms: false }) Limb(Shoulder(-1), bones.HandFar * Reach, build.Limb, Sleeve);
            if (kind is not { Legs: false }) Legs(ground);
            Own(kind?.Torso, Torso);
            kind?.Coat?.Invoke(sitter);
            wardrobe.OnBody(pen);
            Own(kind?.Head, () => Heads.Draw(head, look.Body, build, turn, main, second, accent));
            build.Face.Draw(head, mood, kind?.Mask?.Invoke(sitter) ?? main, turn, asleep);
            kind?.Front?.Invoke(sitter);
            wardrobe.AtNeck(pen);
            wardrobe.OnHead(head, turn);
            kind?.Top?.Invoke(sitter);
            if (kind is not { Arms: false }) Limb(Shoulder(1), bones.HandNear * Reach, build.Limb, Sleeve);
        }

        Carry(held, heldColour);
    }

    /// <summary>A kind's own part, or the body plan's.</summary>
    private void Own(Action<Sitter>? part, Action plain)
    {
        if (part is null) plain();
        else part(sitter);
    }

    private Vector2 Wide => new(build.BodyWide / 0.155f * Build.Girth(look.Build), 1);

    /// <summary>Arms grow less than bodies do.</summary>
    private Vector2 Reach => new(1 + (Wide.X - 1) * 0.6f, 1);

    private bool Human => look.Body is BodyPlan.Child or BodyPlan.Elder or BodyPlan.Giant;

    /// <summary>People have theirs at the top of their clothes.</summary>
    private Vector2 Shoulder(int side) => Human
        ? new(side * build.BodyWide * Build.Girth(look.Build) * 0.62f, -0.13f - build.BodyTall * 1.42f)
        : (side < 0 ? Skeleton.ShoulderFar : Skeleton.ShoulderNear) * Wide;

    private Vector4 Skin => kind?.Limbs?.Invoke(sitter) ?? main;

    private Vector4? Sleeve => Human || wardrobe.Sleeved ? accent : null;

    private void Limb(Vector2 from, Vector2 to, float width, Vector4? sleeve)
    {
        var middle = (from + to) / 2 + new Vector2(MathF.Sign(from.X) * 0.03f, 0.02f);
        var bone = Curve(from, middle, to);
        pen.Fill(Strokes.Taper(width * 2.1f, width * 1.9f, bone).And(Circle(to, width * 1.15f)), Skin, 0.5f);
        if (kind?.Feet is { } hoof) pen.Patch(Circle(to, width * 1.1f), hoof(sitter), 0.5f);
        if (wardrobe.Mittens is { } wool) pen.Fill(Circle(to, width * 1.35f), wool, 0.5f);
        if (sleeve is { } cloth) pen.Fill(Strokes.Taper(width * 2.3f, width * 2.6f, Curve(from, Vector2.Lerp(from, middle, 0.6f), Vector2.Lerp(middle, to, 0.5f))), cloth, 0.5f);
    }

    private void Legs(FigurePen ground)
    {
        var width = build.Limb * 1.15f;
        var shoe = Human ? Colour.Lift(second, -0.08f) : look.Body is BodyPlan.Fox ? Colour.Lift(main, -0.3f) : Skin;
        shoe = kind?.Feet?.Invoke(sitter) ?? shoe;
        var trouser = Human ? Colour.Lift(accent, -0.12f) : Skin;
        foreach (var (hip, foot) in (ReadOnlySpan<(Vector2, Vector2)>)[(Skeleton.HipFar, bones.FootFar), (Skeleton.HipNear, bones.FootNear)])
        {
            var joint = hip * Wide + new Vector2(0, bones.Drop);
            var ankle = foot * new Vector2(MathF.Max(1, Wide.X * 0.9f), 1) + new Vector2(0, -0.035f);
            ground.Fill(Strokes.Line(width * 2, Curve(joint, (joint + ankle) / 2 + new Vector2(0.01f, 0), ankle)), trouser, 0.5f);
            var sole = look.Body == BodyPlan.Frog ? 1.5f : look.Body == BodyPlan.Rabbit ? 1.3f : 1;
            ground.Fill(bones.Seated
                ? Ellipse(ankle + new Vector2(0.01f, 0.005f), width * 1.25f, width * 1.45f)
                : Ellipse(ankle + new Vector2(0.02f, 0.012f), width * 1.7f * sole, width * 0.85f), shoe, 0.5f);
            if (bones.Seated && !Human && kind?.Feet is null) ground.Patch(Ellipse(ankle + new Vector2(0.012f, 0.01f), width * 0.7f, width * 0.8f), second);
        }
    }

    private void Torso()
    {
        var girth = Build.Girth(look.Build);
        var (w, h) = (build.BodyWide * girth, build.BodyTall);
        var centre = new Vector2(0, -0.13f - h * 0.75f);
        if (Human)
        {
            // Who sits has the hem on the ground and not below it.
            var hem = (wardrobe.LongHem ? -0.04f : -0.13f) - (bones.Seated ? bones.Drop : 0);
            pen.Fill(Blob(P(-w * 0.62f, centre.Y - h * 0.85f), P(w * 0.62f, centre.Y - h * 0.85f), P(w * 0.9f, centre.Y), P(w * 1.25f, hem - 0.01f), P(0, hem + 0.025f), P(-w * 1.25f, hem - 0.01f), P(-w * 0.9f, centre.Y)), accent);
            var band = Colour.Lift(accent, -0.1f);
            pen.Line(0.026f, wardrobe.Trim, Curve(P(-w * 1.16f, hem - 0.035f), P(0, hem - 0.004f), P(w * 1.16f, hem - 0.035f)));
            pen.Line(0.016f, band, Curve(P(-w * 0.86f, centre.Y + h * 0.18f), P(0, centre.Y + h * 0.28f), P(w * 0.86f, centre.Y + h * 0.18f)));
            foreach (var x in (ReadOnlySpan<float>)[-0.5f, -0.16f, 0.2f, 0.52f]) pen.Line(0.007f, band, P(w * x * 0.9f, centre.Y + h * 0.36f), P(w * x * 1.7f, hem - 0.06f));
            if (look.Body != BodyPlan.Giant)
            {
                foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                    pen.Fill(Blob(P(0.005f, centre.Y - h * 0.86f), P(side * w * 0.62f, centre.Y - h * 0.92f), P(side * w * 0.66f, centre.Y - h * 0.6f), P(side * w * 0.2f, centre.Y - h * 0.52f)), wardrobe.Trim, 0.4f, 0.6f);
                foreach (var y in (ReadOnlySpan<float>)[-0.36f, -0.08f]) pen.Spot(Circle(P(0.008f, centre.Y + h * y), 0.012f), wardrobe.Trim);
            }

            return;
        }

        pen.Fill(Blob(centre + P(-w * 0.72f, -h * 0.85f), centre + P(0, -h), centre + P(w * 0.72f, -h * 0.85f), centre + P(w * 1.02f, h * 0.25f), centre + P(w * 0.6f, h * 0.9f), centre + P(-w * 0.6f, h * 0.9f), centre + P(-w * 1.02f, h * 0.25f)), main);
        pen.Patch(Ellipse(centre + P(0.015f, h * 0.12f), w * 0.6f, h * 0.68f), second);
        if (look.Body is BodyPlan.Dragon or BodyPlan.Turtle)
        {
            for (var i = -1; i < 3; i++)
                pen.Line(0.008f, Colour.Lift(second, -0.1f), Curve(centre + P(-w * 0.45f, h * (0.02f + i * 0.24f)), centre + P(0.015f, h * (0.1f + i * 0.24f)), centre + P(w * 0.5f, h * (0.02f + i * 0.24f))));
        }
    }

    private void Bird(FigurePen ground)
    {
        var leg = kind?.Feet?.Invoke(sitter) ?? Colour.Lift(Sitter.Orange, -0.08f);
        foreach (var side in (ReadOnlySpan<float>)[-0.09f, 0.09f])
        {
            if (bones.Seated || kind is { Legs: false }) break;
            ground.Line(0.022f, leg, P(side, -0.16f + bones.Drop), P(side + 0.01f, -0.01f));
            ground.Line(0.02f, leg, P(side - 0.05f, 0), P(side + 0.01f, -0.015f), P(side + 0.07f, 0));
        }

        wardrobe.Behind(pen);
        Own(kind?.Back, () => pen.Fill(Blob(P(-0.2f, -0.3f), P(-0.42f, -0.36f), P(-0.46f, -0.27f), P(-0.36f, -0.2f), P(-0.2f, -0.2f)), second));
        Wing(-1, bones.HandFar);
        Own(kind?.Torso, Breast);
        kind?.Coat?.Invoke(sitter);
        wardrobe.OnBody(pen);
        Own(kind?.Head, () => Heads.Draw(head, look.Body, build, turn, main, second, accent));
        build.Face.Draw(head, mood, kind?.Mask?.Invoke(sitter) ?? main, turn, asleep);
        Own(kind?.Front, () => pen.At(0.045f + turn * build.Head, -0.49f, 0.26f, bones.Nod).Fill(Blob(P(-0.2f, -0.04f), P(0, -0.16f), P(0.24f, -0.02f), P(0.06f, mood is Emotion.Joy or Emotion.Surprise or Emotion.Wonder ? 0.34f : 0.22f)), Sitter.Orange, 0.5f, 0.7f));
        wardrobe.AtNeck(pen);
        wardrobe.OnHead(head, turn);
        kind?.Top?.Invoke(sitter);
        Wing(1, bones.HandNear);
    }

    private void Breast()
    {
        pen.Fill(Blob(P(0, -0.88f), P(0.2f, -0.8f), P(0.27f, -0.58f), P(0.29f, -0.34f), P(0.17f, -0.15f), P(-0.02f, -0.12f), P(-0.2f, -0.16f), P(-0.29f, -0.34f), P(-0.26f, -0.58f), P(-0.2f, -0.8f)), main);
        pen.Patch(Ellipse(P(0.02f, -0.32f), 0.2f, 0.17f), second);
        for (var i = 0; i < 5; i++) pen.Line(0.009f, Colour.Lift(second, -0.09f), Arc(P(-0.1f + i % 3 * 0.11f + i / 3 * 0.055f, -0.34f + i / 3 * 0.07f), 0.032f, 0.03f, 10, 170));
    }

    private void Wing(int side, Vector2 hand)
    {
        var from = P(side * 0.24f, -0.46f);
        var to = hand + P(side * 0.13f, 0.05f);
        var across = Vector2.Normalize(new Vector2(-(to - from).Y, (to - from).X)) * 0.085f;
        pen.Fill(Blob(from + across, Vector2.Lerp(from, to, 0.6f) + across * 1.2f, to, Vector2.Lerp(from, to, 0.6f) - across * 1.2f, from - across), Colour.Lift(Skin, -0.06f));
    }

    private void Spirit()
    {
        var tail = Blob(P(-0.1f, -0.3f), P(0.12f, -0.3f), P(0.06f, -0.12f), P(0.14f, -0.02f), P(0.04f, 0.02f), P(-0.06f, -0.06f));
        var puffs = Ellipse(P(0, -0.5f), 0.27f, 0.22f).And(
            Circle(P(-0.26f, -0.44f), 0.14f), Circle(P(0.27f, -0.44f), 0.15f), Circle(P(-0.16f, -0.66f), 0.15f), Circle(P(0.1f, -0.71f), 0.17f),
            Circle(P(0.25f, -0.6f), 0.11f), Circle(P(-0.13f, -0.34f), 0.14f), Circle(P(0.13f, -0.34f), 0.14f), tail);
        wardrobe.Behind(pen);
        pen.Fill(puffs, main, 1, 1);
        // The second colour is under the puffs, where a cloud is in its own shade.
        pen.Patch(Blob(P(-0.19f, -0.29f), P(0, -0.33f), P(0.2f, -0.29f), P(0.12f, -0.225f), P(0.075f, -0.14f), P(0.1f, -0.05f), P(0.04f, -0.01f), P(-0.03f, -0.07f), P(-0.06f, -0.19f), P(-0.15f, -0.235f)), second, 0.4f);
        foreach (var (x, y, r) in (ReadOnlySpan<(float, float, float)>)[(-0.25f, -0.43f, 0.07f), (0.27f, -0.44f, 0.075f), (0.11f, -0.74f, 0.08f)])
            pen.Line(0.012f, Colour.Mix(main, second, 0.7f), Arc(P(x, y), r, r * 0.9f, 150, 330));
        pen.Patch(Ellipse(P(-0.2f, -0.6f), 0.07f, 0.05f, -30), Colour.Lift(main, 0.06f), 0);
        build.Face.Draw(pen.At(0.01f, -0.52f, build.Head, bones.Nod), mood, main, turn, asleep);
        wardrobe.AtNeck(pen.At(0, 0.1f));
        kind?.Front?.Invoke(sitter);
        wardrobe.OnHead(pen.At(0.02f, -0.56f, build.Head, bones.Nod), turn);
        pen.Fill(Circle(bones.HandFar + P(-0.08f, -0.1f), 0.055f), main, 0.5f);
        pen.Fill(Circle(bones.HandNear + P(0.09f, -0.1f), 0.055f), main, 0.5f);
        pen.Spot(Star(P(-0.02f, -0.84f), 0.05f, 0.02f, 4), accent);
    }

    private void Carry(Drawable? held, Vector4? heldColour)
    {
        var own = wardrobe.SignatureProp;
        var near = bones.HandNear * Reach;
        var far = bones.HandFar * Reach;
        if (held is not null) Things.Draw(pen.Marked(Marks.Thing) with { Frozen = false, Identity = null }, held, near + P(0.02f, 0.02f), 0.27f, heldColour);
        if (own is not null && own != held) Things.Draw(pen.Marked(Marks.Thing) with { Frozen = false, Identity = null }, own, (held is null ? near : far) + P(held is null ? 0.02f : -0.03f, 0.02f), 0.24f, null);
    }
}
