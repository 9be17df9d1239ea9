using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using FairyTaleBot.Common;

namespace FairyTaleBot.Tales;

/// <summary>
/// The members and texts that events point to. Found in the shape of the event itself, so that a new kind of event is never overlooked
/// when names are loaded or a member is forgotten.
/// </summary>
public sealed class Pointers
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Shapes = new();

    private readonly HashSet<MemberKey> members = [];
    private readonly HashSet<TextKey> texts = [];

    public IReadOnlySet<MemberKey> Members => members;

    public IReadOnlySet<TextKey> Texts => texts;

    public static Pointers Of(params IEnumerable<TaleEvent> events)
    {
        var found = new Pointers();
        foreach (var e in events) found.Walk(e);
        return found;
    }

    private void Walk(object? node)
    {
        switch (node)
        {
            case null or string or DateTimeOffset:
                break;
            case MemberKey member:
                members.Add(member);
                break;
            case TextKey text:
                texts.Add(text);
                break;
            case IEnumerable list:
                foreach (var item in list) Walk(item);
                break;
            default:
                foreach (var property in Shapes.GetOrAdd(node.GetType(), Shape)) Walk(property.GetValue(node));
                break;
        }
    }

    /// <summary>Only what a record was built from: computed properties repeat it and may run without end.</summary>
    private static PropertyInfo[] Shape(Type type) => type.IsPrimitive || type.IsEnum ? [] :
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0 && !IsPlain(p.PropertyType)),
    ];

    private static bool IsPlain(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsPrimitive || bare.IsEnum || bare == typeof(string) || bare == typeof(DateTimeOffset) || bare == typeof(TimeOnly);
    }
}
