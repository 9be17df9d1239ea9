using FairyTaleBot.Testing.Contracts;

namespace FairyTaleBot.Adapters.Tests.Sqlite;

public sealed class SqliteTaleStoreTests() : TaleStoreContract(new SqliteKit());

public sealed class SqliteOwedStepsTests() : OwedStepsContract(new SqliteKit());

public sealed class SqlitePostStoreTests() : PostStoreContract(new SqliteKit());

public sealed class SqliteForgettingTests() : ForgettingContract(new SqliteKit());

public sealed class SqliteModelTests() : StoreModelContract(new SqliteKit());

public sealed class SqliteAgeingTests() : AgeingContract(new SqliteKit());
