namespace FairyTaleBot.Adapters.Web.Rooms;

/// <summary>Reads a room as it stands. Apart from the streams so that they can be proved without an engine.</summary>
internal interface IRoomReader
{
    /// <exception cref="Engine.Ports.StoreException">The store did not answer.</exception>
    Task<RoomJson> ReadAsync(string name, CancellationToken cancellationToken);
}
