using FairyTaleBot.Briefs;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <summary>Whether a scene says that the lights of its place are out: a lighthouse that is dark in the text must not shine in the picture.</summary>
internal static class Lamps
{
    private static readonly string[] Out = ["unlit", "gone out", "went out", "lamp is out", "light is out", "no light", "dark lighthouse", "꺼진", "꺼졌", "불이 없", "불 없는", "깜깜한 등대", "어두운 등대"];
    private static readonly string[] On = ["lit again", "shines again", "shone again", "lights up", "lit up", "glows again", "shining", "다시 켜", "불이 켜", "환하게", "다시 빛", "빛나기"];

    public static bool AreOut(SceneBrief brief) =>
        !Says(brief.Action, On) && (Says(brief.Action, Out) || Says(brief.Place.VisualEn, Out) || Says(brief.Place.Name, Out));

    private static bool Says(string text, string[] any) => any.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
