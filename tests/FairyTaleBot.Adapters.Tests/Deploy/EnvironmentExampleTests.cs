using System.Reflection;
using System.Text.RegularExpressions;
using FairyTaleBot.Adapters.Web;
using FairyTaleBot.Engine.Turns;
using Microsoft.Extensions.Configuration;

namespace FairyTaleBot.Adapters.Tests.Deploy;

/// <summary><c>deploy/.env.example</c> names every setting with its default, and nothing else.</summary>
public sealed partial class EnvironmentExampleTests
{
    private static readonly Dictionary<string, Type> Sections = new[] { typeof(WebRoomOptions), typeof(TalesOptions), typeof(Composition.StoreDoctor) }
        .SelectMany(t => t.Assembly.GetTypes()).Distinct()
        .Where(t => t.Name.EndsWith("Options", StringComparison.Ordinal) && SectionOf(t) is not null)
        .ToDictionary(t => t.Name);

    /// <summary>Read by the host itself.</summary>
    private static readonly string[] OfTheHost = ["ASPNETCORE_URLS", "Logging:LogLevel:Default", "Logging:Console:FormatterName", "OTEL_EXPORTER_OTLP_ENDPOINT"];

    private static readonly Dictionary<string, string> Example = Read();

    public static TheoryData<string> Names => [.. Sections.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_setting_is_explained(string options)
    {
        var missing = Settings(SectionOf(Sections[options])!, Sections[options]).Select(s => s.Key).Where(k => !Example.ContainsKey(k) && !Example.ContainsKey($"{k}:0"));
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_explained_that_there_is_not()
    {
        var known = Sections.SelectMany(s => Settings(SectionOf(s.Value)!, s.Value)).Select(s => s.Key).Concat(OfTheHost).ToHashSet(StringComparer.Ordinal);
        Example.Keys.Select(k => ListPlace().Replace(k, "")).Where(k => !known.Contains(k)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_values_shown_are_the_defaults(string options)
    {
        var (section, type) = (SectionOf(Sections[options])!, Sections[options]);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Example.Where(e => e.Value.Length > 0).Select(e => KeyValuePair.Create(e.Key, (string?)e.Value))).Build();
        var bound = configuration.GetSection(section).Get(type) ?? Activator.CreateInstance(type)!;
        var shown = Settings(section, bound).ToDictionary(s => s.Key, s => s.Value);
        foreach (var (key, value) in Settings(section, Activator.CreateInstance(type)!)) shown[key].ShouldBe(value, key);
        // What has a default is shown with it.
        foreach (var (key, value) in Settings(section, Activator.CreateInstance(type)!).Where(s => s.Value is not (null or "" or ICollection<string>)))
        {
            Example[key].ShouldNotBeEmpty(key);
        }
    }

    private static string? SectionOf(Type options) => options.GetField("Section", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)?.GetRawConstantValue() as string;

    private static IEnumerable<(string Key, object? Value)> Settings(string section, Type type) => Settings(section, Activator.CreateInstance(type)!);

    private static IEnumerable<(string Key, object? Value)> Settings(string section, object options) =>
        from property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite || property.PropertyType.IsAssignableTo(typeof(IEnumerable<string>)) || property.PropertyType == typeof(IList<string>)
        from setting in property.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal)
            ? Settings($"{section}:{property.Name}", property.GetValue(options)!)
            : [($"{section}:{property.Name}", property.GetValue(options))]
        select setting;

    private static Dictionary<string, string> Read() =>
        (from line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "deploy", ".env.example"))
         let setting = Setting().Match(line)
         where setting.Success
         select (Key: setting.Groups[1].Value, Value: setting.Groups[2].Value.Trim()))
        .ToDictionary(s => s.Key.Replace("__", ":", StringComparison.Ordinal), s => s.Value, StringComparer.Ordinal);

    [GeneratedRegex(@"^#?([A-Za-z_0-9]+)=(.*)$")]
    private static partial Regex Setting();

    [GeneratedRegex(@":0$")]
    private static partial Regex ListPlace();
}
