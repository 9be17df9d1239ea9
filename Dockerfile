# Builds the one executable and runs it as nobody, with its tales in /data.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/FairyTaleBot.Tales/*.csproj src/FairyTaleBot.Tales/
COPY src/FairyTaleBot.Engine/*.csproj src/FairyTaleBot.Engine/
COPY src/FairyTaleBot.Embedded/*.csproj src/FairyTaleBot.Embedded/
COPY src/FairyTaleBot.Adapters/*.csproj src/FairyTaleBot.Adapters/
COPY src/FairyTaleBot/*.csproj src/FairyTaleBot/
RUN dotnet restore src/FairyTaleBot
COPY prompts prompts
COPY src src
RUN dotnet publish src/FairyTaleBot -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data && chown app:app /data
USER app
VOLUME /data
ENV Storage__Path=/data
# Inside a container the loopback address reaches nobody; the room asks for a key when it listens beyond it.
ENV ASPNETCORE_URLS=http://0.0.0.0:5080
EXPOSE 5080
ENTRYPOINT ["dotnet", "FairyTaleBot.dll"]
