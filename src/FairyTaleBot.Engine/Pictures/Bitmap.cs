namespace FairyTaleBot.Engine.Pictures;

/// <summary>Pixels at rest: eight bits a channel, red, green, blue, row by row.</summary>
public sealed record Bitmap(int Width, int Height, byte[] Rgb);
