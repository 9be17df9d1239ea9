using System.ComponentModel.DataAnnotations;

namespace FairyTaleBot.Adapters.Web.Ops;

/// <summary>The operators' page; configuration section <c>Ops</c>.</summary>
public sealed class OpsOptions
{
    public const string Section = "Ops";

    /// <summary>What opens <c>/ops</c>: the password of HTTP Basic (any user name), or the header <c>X-Ops-Key</c>. At least 16 letters. Empty: there is no such page.</summary>
    [StringLength(200, MinimumLength = 16, ErrorMessage = "Ops:Key is 16 to 200 letters, or empty.")]
    public string? Key { get; set; }
}
