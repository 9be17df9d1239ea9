using FairyTaleBot.Adapters.Sqlite;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Contracts;

namespace FairyTaleBot.Adapters.Tests.Sqlite;

public sealed class SqliteWorkbookTests : WorkbookContract, IAsyncDisposable
{
    private readonly SqliteKit kit = new();

    public SqliteWorkbookTests()
    {
        kit.Open(TimeProvider.System);
        Workbook = new SqliteWorkbook(kit.Database!);
    }

    protected override IWorkbook Workbook { get; }

    public ValueTask DisposeAsync() => kit.DisposeAsync();
}
