using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>What tales owe, by time, and who is at it.</summary>
internal static class StepRows
{
    public static void Owe(Session session, long tale, IReadOnlyList<OwedStep> owed)
    {
        session.Run(Sql.Steps.DropOthers, tale, Rows.Strings(owed.Select(s => s.Key)));
        foreach (var step in owed) session.Run(Sql.Steps.Owe, tale, step.Key, step.DueAt.UtcTicks);
    }

    public static IReadOnlyList<LeasedStep> TakeDue(Session session, string owner, int most, DateTimeOffset now, TimeSpan lease)
    {
        var due = session.Query(
            Sql.Steps.Due,
            row => (Tale: row.GetInt64(0), Id: row.GetString(1), Key: row.GetString(2), At: row.GetInt64(3)),
            now.UtcTicks,
            most);
        return due.ConvertAll(step =>
        {
            var fence = session.Number(Sql.Count, "fence") ?? 0;
            session.Run(Sql.Steps.Lease, step.Tale, step.Key, owner, (now + lease).UtcTicks, fence);
            return new LeasedStep(new(step.Id), step.Key, Rows.Time(step.At), fence);
        });
    }
}
