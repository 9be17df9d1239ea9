using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Contracts;
using FairyTaleBot.Testing.Stores;

namespace FairyTaleBot.Tests.Stores;

public sealed class InMemoryTaleStoreTests() : TaleStoreContract(new InMemoryKit());

public sealed class InMemoryOwedStepsTests() : OwedStepsContract(new InMemoryKit());

public sealed class InMemoryPostStoreTests() : PostStoreContract(new InMemoryKit());

public sealed class InMemoryForgettingTests() : ForgettingContract(new InMemoryKit());

public sealed class InMemoryPictureStoreTests : PictureStoreContract
{
    protected override IPictureStore Pictures { get; } = new InMemoryPictureStore();
}

public sealed class InMemoryWorkbookTests : WorkbookContract
{
    protected override IWorkbook Workbook { get; } = new InMemoryWorkbook();
}

public sealed class InMemoryAgeingTests() : AgeingContract(new InMemoryKit());
