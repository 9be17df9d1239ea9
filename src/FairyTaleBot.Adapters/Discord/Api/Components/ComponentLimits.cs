namespace FairyTaleBot.Adapters.Discord.Api.Components;

/// <summary>Discord's documented limits of components.</summary>
internal static class ComponentLimits
{
    public const int PartsPerMessage = 40;
    public const int TextPerMessage = 4_000;
    public const int RowsPerPlainMessage = 5;
    public const int ButtonsPerRow = 5;
    public const int PicturesPerGallery = 10;
    public const int SelectOptions = 25;
    public const int CustomId = 100;
    public const int ButtonLabel = 80;
    public const int AltText = 1_024;
    public const int Url = 512;
    public const int SelectText = 100;
    public const int SelectPlaceholder = 150;
    public const int ModalTitle = 45;
    public const int ModalFields = 5;
    public const int ModalText = 4_000;
    public const int FieldLabel = 45;
    public const int FieldHint = 100;
}
